// The command line in words.
#include "app/cli/help.h"

#include <QCoreApplication>

namespace xb::app {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(xb::app::Help)

 public:
    static QString overview();
    static QString live();
    static QString liveCameras();
    static QString liveSound();
    static QString livePicture();
    static QString liveTargets();
    static QString settle();
    static QString exchange();
    static QString clip();
};

QString line(const char* left, const QString& right) {
    return QStringLiteral("  %1 %2\n").arg(QLatin1String(left), -38).arg(right);
}

QString Words::overview() {
    return tr("Xiangbo Studio: a village's own livestream shop.") + QStringLiteral("\n\n") +
           line("xiangbo [--data DIR] [--demo]", tr("the desk")) +
           line("xiangbo live [options]", tr("go live without a window; see xiangbo live --help")) +
           line("xiangbo products list [--json]", tr("what is on the shelf")) +
           line("xiangbo orders list [--json]", tr("newest first; --limit N, --after ORDER_ID")) +
           line("xiangbo products|orders import FILE",
                tr("from CSV, XLSX or JSON; see xiangbo orders --help")) +
           line("xiangbo products|orders export FILE", tr("to CSV, XLSX or JSON")) +
           line("xiangbo backup [--to DIR] [--json]",
                tr("a checked copy, while the shop is open")) +
           line("xiangbo restore FILE|--newest [--json]",
                tr("puts a backup in place; what was there is set aside")) +
           line("xiangbo check [--json]", tr("whether the shop is whole and everything adds up")) +
           line("xiangbo settle [options]",
                tr("what each producer is owed; see xiangbo settle --help")) +
           line("xiangbo clip RECORDING CLIP.mp4",
                tr("a short film out of a recording; see xiangbo clip --help")) +
           line("xiangbo devices [--json]",
                tr("cameras, sound devices, windows and encoders found")) +
           line("xiangbo doctor [--json]",
                tr("what works on this machine, and what to do about what does not")) +
           line("xiangbo doctor --measure",
                tr("what size of picture this machine can hold; takes some seconds")) +
           line("xiangbo --version", tr("the version")) + QStringLiteral("\n") +
           line("--data DIR", tr("the shop's folder, with every command")) +
           line("--demo", tr("fills an empty shop with demo goods")) + QStringLiteral("\n") +
           tr("Exit status: 0 done, 1 failed with one line on standard error, 2 wrong usage.") +
           QStringLiteral("\n");
}

QString Words::live() {
    return tr("xiangbo live: one broadcast without a window, until --for or Ctrl-C.") +
           QStringLiteral("\n\n") +
           line("--data DIR, --demo", tr("the shop's folder; --demo fills an empty one")) +
           line("--canvas WxH, --fps N", tr("720x1280 and 30 if not given")) +
           line("--video-bitrate KBPS", tr("2500 if not given")) +
           line("--encoder auto|x264|nvenc|vaapi|qsv", tr("auto takes the best one that works")) +
           liveCameras() + liveSound() + livePicture() + liveTargets() +
           line("--for SECONDS", tr("counted from the first packet that goes out")) +
           line("--report FILE.json", tr("writes what happened, once it is over"));
}

QString Words::liveCameras() {
    return line("--camera v4l2:DEVICE|phone:PORT|url:ADDRESS|file:PATH|pattern|none",
                tr("phone: prints the address that a phone's camera app sends to (RTMP or SRT), "
                   "with a key; url: rtsp or http; a file loops; pattern if not given; a second "
                   "one is for scenes with two")) +
           line("  v4l2:DEVICE,size=WxH,fps=N,format=MJPG",
                tr("and mirror, turn=90, crop=L/T/R/B in thousandths, brightness=N or another "
                   "control")) +
           line("--virtual-camera DEVICE",
                tr("the program as camera and microphone for other programs (v4l2loopback)"));
}

QString Words::liveSound() {
    return line("--mic pulse:NAME|alsa:NAME|file|tone|none",
                tr("file: the camera's own sound, from its file or the network; none if not "
                   "given")) +
           line("  pulse:NAME,volume=DB,mute,balance=B,sync=MS",
                tr("louder or softer; -1 is left alone and 1 right; later, or earlier below 0")) +
           line("  ,monitor=off|only|both",
                tr("on the operator's loudspeaker: instead of the program, or in both")) +
           line("--sound-preset none|quiet-room|market|wind",
                tr("filters for the place where somebody speaks; none if not given")) +
           line("--music FILE", tr("plays under the voice; may be given several times")) +
           line("--music-sound volume=DB,ducking=DB",
                tr("as behind --mic, and how far it gives way to a voice; -14 and 12 if not "
                   "given")) +
           line("--desktop-sound default|NAME",
                tr("what this computer plays, as xiangbo devices lists it; settings behind it as "
                   "of the music")) +
           line("--monitor-to default|NAME", tr("the operator's loudspeaker"));
}

QString Words::livePicture() {
    return line("--collection FILE",
                tr("the scenes; DIR/scenes.json or the built-in ones if not given")) +
           line("--scene NAME",
                tr("the scene at the start: host, host-and-product, pause, close-up, …")) +
           line("--then SECONDS:SCENE",
                tr("another scene that far into the broadcast; may be given several times")) +
           line("--transition cut|fade|slide|swipe|move",
                tr("from one scene to the next; ,ms=N and for slide and swipe ,to=up behind it; "
                   "fade,ms=300 if not given")) +
           line("  stinger:FILE,ms=N",
                tr("a clip with transparency, and when it covers the picture")) +
           line("--feature SKU", tr("the product on screen at the start")) +
           line("--theme harvest|tea|festival|ink|lake", tr("the overlays' colours")) +
           line("--card large|normal|strip",
                tr("how much of the picture the product takes; only the large one has a QR")) +
           line("--qr order|trace",
                tr("where its QR leads: the order page, or the harvest it comes from")) +
           line("--watched-in APP",
                tr("keeps clear of an app's buttons: any, none, douyin, kuaishou, taobao, tiktok, "
                   "wechat-channels or xiaohongshu")) +
           line("--notice TEXT", tr("a line that viewers read, of 60 characters at most")) +
           line("--goal units:N|orders:N|yuan:N", tr("a bar that fills as the broadcast sells"));
}

QString Words::liveTargets() {
    return line("--to URL", tr("rtmp, rtmps, srt, rist or udp; may be given several times")) +
           line("--to-file FILE",
                tr("reads destinations from a file, one a line, so that no key is typed")) +
           line("--record PATH", tr(".mp4 or .mkv; plays after a crash too")) +
           line("--split-minutes N",
                tr("recordings go on in a new file every so often: out-2.mp4")) +
           line("--continue",
                tr("goes on with the broadcast that a crash cut off; its orders and its "
                   "recording stay")) +
           line("--replay SECONDS", tr("keeps so much; kill -USR1 saves it as a clip in "
                                       "DIR/replays")) +
           line("--second-canvas WxH",
                tr("the same show in another shape too, laid out and encoded on its own")) +
           line("--second-to URL, --second-record PATH",
                tr("where that one goes; --second-to-file and --second-video-bitrate as above")) +
           line("--second-virtual-camera DEVICE", tr("as --virtual-camera, but of that one")) +
           line("--serve [ADDR:]PORT", tr("takes orders and shows order pages while on air; "
                                          "without ADDR for this machine alone"));
}

QString Words::exchange() {
    return tr("xiangbo products|orders import FILE: each row is taken once; again changes "
              "nothing.") +
           QStringLiteral("\n\n") +
           line("--format NAME", tr("of orders: xiangbo, taobao, taobao-items, douyin, "
                                    "douyin-settlement, shopify, woocommerce; "
                                    "found by the headings if not given")) +
           line("--dry-run", tr("says what each row would do, and writes nothing")) +
           line("--report FILE.csv", tr("a line for every entry, refused ones with their reason")) +
           line("--json", tr("the summary for programs")) + QStringLiteral("\n") +
           tr("xiangbo products|orders export FILE: what the import reads back.") +
           QStringLiteral("\n\n") +
           line("--format csv|xlsx|json", tr("by the file's name if not given")) +
           line("--with-buyers", tr("names, telephones and addresses too; never unless asked")) +
           line("--from DAY, --to DAY", tr("orders placed on these days or between")) +
           line("--status S, --channel NAME", tr("only these orders")) +
           line("--broadcast ID", tr("only orders of this broadcast")) + QStringLiteral("\n") +
           line("xiangbo products list [--json]", tr("what is on the shelf")) +
           line("xiangbo orders list [--json]", tr("newest first; --limit N, --after ORDER_ID")) +
           line("--search TEXT", tr("a part of a number, a buyer or a product")) +
           line("--review KIND", tr("needed, short, unmatched, over-quota or other-currency")) +
           line("--cold-chain", tr("chilled and frozen ones alone")) +
           line("--from, --to, --status, --channel", tr("as for the export"));
}

QString Words::clip() {
    return tr("xiangbo clip RECORDING CLIP.mp4: a short film out of a recording, exact to the "
              "picture.") +
           QStringLiteral("\n\n") +
           line("--from SECONDS, --to SECONDS",
                tr("counted from the recording's start; all of it if not given, half an hour at "
                   "the most")) +
           line("--last SECONDS", tr("so much of its end, instead of the two")) +
           line("--live CLIP.mp4", tr("of the broadcast that runs in this shop, from what it has "
                                      "recorded by now; --data names the shop")) +
           line("--upright", tr("the middle of a wide picture, for telephones")) +
           line("--title TEXT", tr("stands before it for two seconds"));
}

QString Words::settle() {
    return tr("xiangbo settle: what each producer is owed. Without --close and --paid it only "
              "looks.") +
           QStringLiteral("\n\n") + line("--producer NAME|NO.", tr("this producer alone")) +
           line("--until DATE",
                tr("what is due by the end of that day; this moment if not given")) +
           line("--close", tr("settles what is due, for good; no line ever counts twice")) +
           line("--paid SETTLEMENT[=YUAN]",
                tr("records a payment; all that is left of it if no amount is given")) +
           line("--statements DIR", tr("writes a statement of each settlement that is closed now; "
                                       "without --close, of each that is not paid yet: "
                                       "CSV, XLSX and JSON")) +
           line("--json", tr("for programs"));
}

}  // namespace

QString helpText(const std::string& topic) {
    if (topic == "clip") return Words::clip();
    if (topic == "settle") return Words::settle();
    if (topic == "live") return Words::live();
    return topic == "products" || topic == "orders" ? Words::exchange() : Words::overview();
}

}  // namespace xb::app
