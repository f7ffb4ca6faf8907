#include "app/pages/settings/keeping_card.h"

#include "app/settings/line_test.h"

#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace xb::app {

namespace {
constexpr int field_width_px = 340;
}

KeepingCard::KeepingCard(const Theme& theme, QWidget* parent)
    : Card(theme, parent),
      title_(new QLabel(this)),
      guide_label_(new QLabel(this)),
      line_test_label_(new QLabel(this)),
      file_label_(new QLabel(this)),
      words_(new QLabel(this)),
      wrong_(new QLabel(this)),
      guide_(new QPushButton(this)),
      line_test_(new QLineEdit(this)),
      export_(new QPushButton(this)),
      import_(new QPushButton(this)) {
    title_->setProperty("role", "page_title");
    words_->setProperty("role", "quiet");
    words_->setWordWrap(true);
    wrong_->setObjectName("line_test_wrong");
    wrong_->setProperty("role", "wrong");
    wrong_->setWordWrap(true);
    wrong_->hide();
    guide_->setObjectName("guide_again");
    line_test_->setObjectName("line_test");
    line_test_label_->setBuddy(line_test_);
    export_->setObjectName("settings_export");
    import_->setObjectName("settings_import");
    for (QLabel* one : {guide_label_, line_test_label_, file_label_})
        one->setMinimumSize(110, 36);
    // What is wrong is a part of its row, so that a search shows it with the row only.
    auto* tested = new QWidget(this);
    tested->setFixedWidth(field_width_px);
    auto* of_test = new QVBoxLayout(tested);
    of_test->setContentsMargins(0, 0, 0, 0);
    of_test->setSpacing(4);
    of_test->addWidget(line_test_);
    of_test->addWidget(wrong_);
    auto* files = new QHBoxLayout;
    files->setSpacing(8);
    files->addWidget(export_);
    files->addWidget(import_);
    files->addStretch(1);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(18);
    form->setVerticalSpacing(measure::gap_px);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->addRow(guide_label_, guide_);
    form->addRow(line_test_label_, tested);
    form->addRow(file_label_, files);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 18, 18);
    column->setSpacing(14);
    column->addWidget(title_);
    column->addLayout(form);
    column->addWidget(words_);
    connect(guide_, &QPushButton::clicked, this, &KeepingCard::guideAsked);
    connect(line_test_, &QLineEdit::editingFinished, this, &KeepingCard::takeLineTest);
    connect(export_, &QPushButton::clicked, this, [this] { askForFile(false); });
    connect(import_, &QPushButton::clicked, this, [this] { askForFile(true); });
    retranslate();
}

void KeepingCard::setOnAir(bool is_on_air) {
    guide_->setEnabled(!is_on_air);
    import_->setEnabled(!is_on_air);
}

void KeepingCard::showLineTest(const std::string& address) {
    address_ = address;
    if (line_test_->hasFocus()) return;
    line_test_->setText(QString::fromStdString(address));
    wrong_->hide();
}

// What cannot be used stays in the field, with the reason, and the address before it in use.
void KeepingCard::takeLineTest() {
    const std::string address = line_test_->text().trimmed().toStdString();
    const bool is_good = address.empty() || !lineTestHost(address).isEmpty();
    wrong_->setVisible(!is_good);
    if (!is_good || address == address_) return;
    address_ = address;
    emit lineTestChosen(address);
}

void KeepingCard::askForFile(bool is_import) {
    auto* dialog = new QFileDialog(
        this, is_import ? tr("Settings to take over") : tr("Where the settings go"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilter(tr("Settings") + QStringLiteral(" (*.json)"));
    dialog->setFileMode(is_import ? QFileDialog::ExistingFile : QFileDialog::AnyFile);
    dialog->setAcceptMode(is_import ? QFileDialog::AcceptOpen : QFileDialog::AcceptSave);
    if (!is_import) {
        dialog->setDefaultSuffix(QStringLiteral("json"));
        dialog->selectFile(QStringLiteral("xiangbo-settings.json"));
    }
    connect(dialog, &QFileDialog::fileSelected, this, [this, is_import](const QString& file) {
        if (is_import) return emit importAsked(file);
        emit exportAsked(file);
    });
    dialog->open();
}

void KeepingCard::retranslate() {
    title_->setText(tr("Setting up"));
    guide_label_->setText(tr("First steps"));
    guide_->setText(tr("Run the guide again"));
    line_test_label_->setText(tr("Line measured at"));
    line_test_->setAccessibleName(tr("Line measured at"));
    line_test_->setPlaceholderText(tr("Nowhere: the line is not measured"));
    line_test_->setToolTip(
        tr("The guide sends random bytes there when you ask it to. Any server of LibreSpeed does, "
           "with /backend/empty.php behind its address."));
    wrong_->setText(tr("It begins with http:// or https://; the address before it stays in use."));
    file_label_->setText(tr("All settings"));
    export_->setText(tr("Export…"));
    export_->setAccessibleName(tr("Export the settings"));
    import_->setText(tr("Import…"));
    import_->setAccessibleName(tr("Import settings"));
    words_->setText(
        tr("Stream keys, passwords and buyers are never exported; on another computer you enter "
           "the keys again."));
}

void KeepingCard::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
