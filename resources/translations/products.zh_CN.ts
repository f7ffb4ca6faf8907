<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xb::app::BrandDialog</name>
    <message>
        <source>Choose a logo</source>
        <translation>选择标志</translation>
    </message>
    <message>
        <source>Choose a logo…</source>
        <translation>选择标志…</translation>
    </message>
    <message>
        <source>Colour on the picture</source>
        <translation>画面上的颜色</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New regional brand</source>
        <translation>新的区域公用品牌</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>不用标志</translation>
    </message>
    <message>
        <source>Not used any more: leave out of the lists</source>
        <translation>不再使用：列表里不再显示</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Regional brand</source>
        <translation>区域公用品牌</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Second colour</source>
        <translation>第二种颜色</translation>
    </message>
    <message>
        <source>Slogan</source>
        <translation>口号</translation>
    </message>
</context>
<context>
    <name>xb::app::BrandPick</name>
    <message>
        <source>Edit this regional brand</source>
        <translation>修改这个区域公用品牌</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>New brand…</source>
        <translation>新品牌…</translation>
    </message>
    <message>
        <source>Regional brand</source>
        <translation>区域公用品牌</translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
</context>
<context>
    <name>xb::app::BulkDialog</name>
    <message>
        <source>%1 of %2 change. One press on Undo takes it back.</source>
        <translation>%2 个里有 %1 个会变。改完后按一次“撤销”即可恢复。</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>改前与改后</translation>
    </message>
    <message>
        <source>By percent</source>
        <translation>按百分比</translation>
    </message>
    <message>
        <source>By so much</source>
        <translation>加减</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>修改 %1 个</translation>
    </message>
    <message>
        <source>Change the prices</source>
        <translation>批量改价</translation>
    </message>
    <message>
        <source>Change the stock</source>
        <translation>批量改库存</translation>
    </message>
    <message>
        <source>How many are there</source>
        <translation>现有多少</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>Percent, down with a minus</source>
        <translation>百分比，降低请加负号</translation>
    </message>
    <message>
        <source>Set to</source>
        <translation>改为</translation>
    </message>
    <message>
        <source>The new price in yuan</source>
        <translation>新价格（元）</translation>
    </message>
    <message>
        <source>Units, down with a minus</source>
        <translation>件数，减少请加负号</translation>
    </message>
    <message>
        <source>Write a number, such as 10 or -5.</source>
        <translation>请写数字，例如 10 或 -5。</translation>
    </message>
    <message>
        <source>Yuan, down with a minus</source>
        <translation>元，降价请加负号</translation>
    </message>
</context>
<context>
    <name>xb::app::BulkSteps</name>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>%1: %2, left out: it would be too high</source>
        <translation>%1：%2，不改：改了会太高</translation>
    </message>
    <message>
        <source>%1: %2, left out: it would be too low</source>
        <translation>%1：%2，不改：改了会太低</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>xb::app::ChannelsDialog</name>
    <message>
        <source>%1: %2 of %3 sold</source>
        <translation>%1：已卖 %2 / %3</translation>
    </message>
    <message>
        <source>At most through one channel</source>
        <translation>每个渠道最多卖多少</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Codes of the platforms</source>
        <translation>平台的编码</translation>
    </message>
    <message>
        <source>Counted from when it is set. Nothing is put aside for the channel; what a platform has sold already is kept.</source>
        <translation>从设置时算起。不会为渠道单独留货；平台已经卖出的照收。</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>不再对应</translation>
    </message>
    <message>
        <source>Forget the code %1</source>
        <translation>不再对应编码 %1</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>取消限量</translation>
    </message>
    <message>
        <source>No limit for %1 any more</source>
        <translation>%1不再限量</translation>
    </message>
    <message>
        <source>None yet. A code is remembered when an order's unknown product is said to be this one.</source>
        <translation>还没有。订单里不认识的商品对上这个规格后，编码就记在这里。</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>at most </source>
        <translation>最多 </translation>
    </message>
    <message>
        <source>Units at most</source>
        <translation>最多件数</translation>
    </message>
</context>
<context>
    <name>xb::app::HiddenSkus</name>
    <message>
        <source>%1 · %2 · off the shelf</source>
        <translation>%1 · %2 · 已下架</translation>
    </message>
    <message>
        <source>Put %1 back on the shelf</source>
        <translation>重新上架：%1</translation>
    </message>
    <message>
        <source>Put back on the shelf</source>
        <translation>重新上架</translation>
    </message>
</context>
<context>
    <name>xb::app::ImportDialog</name>
    <message>
        <source>What each row does</source>
        <translation>每一行会怎样</translation>
    </message>
    <message>
        <source>and %1 more, not listed here</source>
        <translation>另有 %1 条，未在此列出</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>known already</source>
        <translation>已有，不变</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒绝</translation>
    </message>
</context>
<context>
    <name>xb::app::LotDialog</name>
    <message>
        <source>Add the harvest</source>
        <translation>添加批次</translation>
    </message>
    <message>
        <source>Checked: what, and by whom</source>
        <translation>检验：查了什么，谁查的</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Harvest %1</source>
        <translation>批次 %1</translation>
    </message>
    <message>
        <source>Harvested on</source>
        <translation>采收日期</translation>
    </message>
    <message>
        <source>It is given a code of eight letters and figures, to be printed on the boxes.</source>
        <translation>会自动生成八位追溯码，可印在包装箱上。</translation>
    </message>
    <message>
        <source>Its code stays: it is printed on boxes.</source>
        <translation>批次码不变：它已经印在箱子上了。</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不加</translation>
    </message>
    <message>
        <source>New harvest</source>
        <translation>新批次</translation>
    </message>
    <message>
        <source>Not used any more: nothing is packed from it</source>
        <translation>已停用：不再从这批装箱</translation>
    </message>
    <message>
        <source>Plot, orchard or pond</source>
        <translation>地块、果园或鱼塘</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>kg</source>
        <translation>公斤</translation>
    </message>
    <message>
        <source>residue test passed, county station</source>
        <translation>县站农残检测合格</translation>
    </message>
</context>
<context>
    <name>xb::app::LotList</name>
    <message>
        <source>%1 · %2 %3 harvested, %4 left to pack</source>
        <translation>%1 · 采收 %2 %3，还可发 %4</translation>
    </message>
    <message>
        <source>%1 · not used any more</source>
        <translation>%1 · 已停用</translation>
    </message>
    <message>
        <source>Edit the harvest %1</source>
        <translation>修改批次 %1</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Harvests</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>New harvest…</source>
        <translation>新批次…</translation>
    </message>
    <message>
        <source>No harvest yet. A harvest has a code that buyers can look up.</source>
        <translation>还没有批次。每个批次有一个买家可查的追溯码。</translation>
    </message>
</context>
<context>
    <name>xb::app::OriginDesk</name>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 已保存。</translation>
    </message>
</context>
<context>
    <name>xb::app::PhotoIntake</name>
    <message>
        <source>%1 is larger than 40 MB. It was not added; save it smaller.</source>
        <translation>%1 超过 40 MB，没有添加；请存小一些再试。</translation>
    </message>
    <message>
        <source>%1 is no photo that can be shown. It was not added; choose a JPEG, PNG or WebP file.</source>
        <translation>%1 不是能显示的照片，没有添加；请选 JPEG、PNG 或 WebP 文件。</translation>
    </message>
    <message>
        <source>What was pasted is larger than 40 MB. It was not added; save it smaller.</source>
        <translation>粘贴的图片超过 40 MB，没有添加，请存小一点再试。</translation>
    </message>
    <message>
        <source>What was pasted is no photo that can be kept.</source>
        <translation>粘贴的内容不是能保存的照片。</translation>
    </message>
</context>
<context>
    <name>xb::app::PhotoRow</name>
    <message>
        <source>%1 Drop it here, paste it, or choose a file.</source>
        <translation>%1可拖到这里、粘贴，或选择文件。</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>选择照片</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Drop more photos here, or paste them.</source>
        <translation>还可以把更多照片拖到这里，或粘贴。</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Paste a photo</source>
        <translation>粘贴照片</translation>
    </message>
    <message>
        <source>Photo %1</source>
        <translation>照片 %1</translation>
    </message>
    <message>
        <source>Photo 1, shown to buyers first</source>
        <translation>照片 1，买家最先看到</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Photos, the first one is shown to buyers</source>
        <translation>照片，第一张给买家看</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove this photo</source>
        <translation>移除这张照片</translation>
    </message>
    <message>
        <source>Show first</source>
        <translation>设为首图</translation>
    </message>
    <message>
        <source>There is no photo to paste. Copy one first.</source>
        <translation>剪贴板里没有照片，请先复制一张。</translation>
    </message>
</context>
<context>
    <name>xb::app::ProducerDialog</name>
    <message>
        <source>%1, stays as it is</source>
        <translation>%1，不改就留空</translation>
    </message>
    <message>
        <source>Account that is paid into</source>
        <translation>收款账户</translation>
    </message>
    <message>
        <source>Brings nothing any more: leave out of the lists</source>
        <translation>不再供货：列表里不再显示</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>佣金</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>农户/合作社</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村镇</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
</context>
<context>
    <name>xb::app::ProducerPick</name>
    <message>
        <source>A new producer…</source>
        <translation>新农户…</translation>
    </message>
    <message>
        <source>Choose who grew or made it.</source>
        <translation>请选择是谁种的或做的。</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>佣金</translation>
    </message>
    <message>
        <source>Edit this producer</source>
        <translation>修改这个农户</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Name of the new producer</source>
        <translation>新农户名称</translation>
    </message>
    <message>
        <source>Nobody chosen yet</source>
        <translation>还没选择</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>农户/合作社</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村镇</translation>
    </message>
</context>
<context>
    <name>xb::app::ProductBulk</name>
    <message>
        <source>Prices changed: %1.</source>
        <translation>已修改 %1 个价格。</translation>
    </message>
    <message>
        <source>Products hidden from buyers: %1.</source>
        <translation>已对买家隐藏 %1 个商品。</translation>
    </message>
    <message>
        <source>Products put on sale: %1.</source>
        <translation>已上架 %1 个商品。</translation>
    </message>
    <message>
        <source>The product was changed again after it was saved. Undo would write over that, so nothing was taken back.</source>
        <translation>该商品保存之后又被改过。撤销会覆盖那次修改，所以没有恢复任何内容。</translation>
    </message>
    <message>
        <source>Not everything could be taken back.</source>
        <translation>没能全部恢复。</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>已恢复。</translation>
    </message>
    <message>
        <source>Stocks changed: %1.</source>
        <translation>已修改 %1 个规格的库存。</translation>
    </message>
</context>
<context>
    <name>xb::app::ProductCell</name>
    <message>
        <source>%1 in stock</source>
        <translation>库存 %1</translation>
    </message>
    <message>
        <source>only %1 left</source>
        <translation>仅剩 %1</translation>
    </message>
</context>
<context>
    <name>xb::app::ProductChoiceWords</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>Low stock</source>
        <translation>库存紧张</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>在售</translation>
    </message>
</context>
<context>
    <name>xb::app::ProductDesk</name>
    <message>
        <source>%1 SKUs are in %2.</source>
        <translation>已把 %1 个规格导出到 %2。</translation>
    </message>
    <message>
        <source>%1 is explained right now: viewers see its price change from %2 to %3 at once.</source>
        <translation>“%1”正在讲解，观众会马上看到价格从 %2 变成 %3。</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 已保存。</translation>
    </message>
    <message>
        <source>%1: %2 in stock now.</source>
        <translation>%1：现有库存 %2。</translation>
    </message>
    <message>
        <source>Another product was opened before the photo was kept. Add it there again.</source>
        <translation>照片还没存好就打开了别的商品，没有加上。请回到原来的商品再加一次。</translation>
    </message>
    <message>
        <source>Change the price</source>
        <translation>改价</translation>
    </message>
    <message>
        <source>Export the products</source>
        <translation>导出商品</translation>
    </message>
    <message>
        <source>It is explained right now</source>
        <translation>正在讲解</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不改</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>The harvest is saved.</source>
        <translation>批次已保存。</translation>
    </message>
    <message>
        <source>The harvest is written down, with its code.</source>
        <translation>批次已记下，并生成了追溯码。</translation>
    </message>
    <message>
        <source>This is the copy, a draft without stock.</source>
        <translation>这是副本，是没有库存的草稿。</translation>
    </message>
</context>
<context>
    <name>xb::app::ProductForm</name>
    <message>
        <source>Add another size</source>
        <translation>再加一个规格</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the form</source>
        <translation>关闭表单</translation>
    </message>
    <message>
        <source>Drop the changes</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Fertile orange, picked this week</source>
        <translation>本周现摘沃柑</translation>
    </message>
    <message>
        <source>Keep writing</source>
        <translation>继续填写</translation>
    </message>
    <message>
        <source>Keeps for days</source>
        <translation>保质期（天）</translation>
    </message>
    <message>
        <source>Kept at</source>
        <translation>储存方式</translation>
    </message>
    <message>
        <source>Something is still missing; it stands below its field.</source>
        <translation>还有没填好的地方，写在对应的栏目下面。</translation>
    </message>
    <message>
        <source>More about it</source>
        <translation>更多内容</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>商品名称</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新商品</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>产地</translation>
    </message>
    <message>
        <source>Product form</source>
        <translation>商品表单</translation>
    </message>
    <message>
        <source>Put it on the shelf</source>
        <translation>上架</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Short name, for the picture</source>
        <translation>短名称（画面上用）</translation>
    </message>
    <message>
        <source>Sizes, prices, stock</source>
        <translation>规格、价格、库存</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>故事</translation>
    </message>
    <message>
        <source>Talking points, one a line</source>
        <translation>讲解要点，每行一条</translation>
    </message>
    <message>
        <source>Thin skin, peels by hand</source>
        <translation>皮薄，手一剥就开</translation>
    </message>
    <message>
        <source>What you changed here is not saved yet.</source>
        <translation>这里的修改还没有保存。</translation>
    </message>
    <message>
        <source>as the name</source>
        <translation>同商品名称</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不清楚</translation>
    </message>
</context>
<context>
    <name>xb::app::ProductLine</name>
    <message>
        <source>from %1</source>
        <translation>%1 起</translation>
    </message>
</context>
<context>
    <name>xb::app::ProductWords</name>
    <message>
        <source>A barcode has 8, 12, 13 or 14 digits.</source>
        <translation>条码是 8、12、13 或 14 位数字。</translation>
    </message>
    <message>
        <source>A barcode has digits only.</source>
        <translation>条码只能是数字。</translation>
    </message>
    <message>
        <source>A code is needed: it stands on orders and slips.</source>
        <translation>需要编码：订单和发货单上要用。</translation>
    </message>
    <message>
        <source>A colour is written like #d9540b.</source>
        <translation>颜色写成 #d9540b 这样。</translation>
    </message>
    <message>
        <source>A commission is between 0 and 100 %.</source>
        <translation>佣金在 0 到 100 % 之间。</translation>
    </message>
    <message>
        <source>A price is between 0 and 10 million yuan.</source>
        <translation>价格在 0 到 1000 万元之间。</translation>
    </message>
    <message>
        <source>Buyers look first: add a photo.</source>
        <translation>买家先看图，请加一张照片。</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>进货</translation>
    </message>
    <message>
        <source>Chilled</source>
        <translation>冷藏</translation>
    </message>
    <message>
        <source>Chilled and frozen goods on sale need a shelf life.</source>
        <translation>冷藏、冷冻商品上架要填保质期。</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>冷冻</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>请起个名称。</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>在售</translation>
    </message>
    <message>
        <source>One digit is wrong: read the barcode again.</source>
        <translation>有一位数字不对，请再核对条码。</translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation>订单取消</translation>
    </message>
    <message>
        <source>Room temperature</source>
        <translation>常温</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>卖出</translation>
    </message>
    <message>
        <source>Spoilt</source>
        <translation>损耗</translation>
    </message>
    <message>
        <source>The crossed-out price may not be lower than the price.</source>
        <translation>划线价不能低于售价。</translation>
    </message>
    <message>
        <source>There is a character in it that cannot be kept. Type it anew.</source>
        <translation>里面有不能保存的字符，请重新输入。</translation>
    </message>
    <message>
        <source>This has to be filled in.</source>
        <translation>这里必须填写。</translation>
    </message>
    <message>
        <source>This is more than the price in the shop.</source>
        <translation>这比店里的售价还高。</translation>
    </message>
    <message>
        <source>This is too long. Make it shorter.</source>
        <translation>太长了，请写短些。</translation>
    </message>
    <message>
        <source>This number is too small or too large.</source>
        <translation>这个数字太小或太大。</translation>
    </message>
    <message>
        <source>Write what is counted: kg, boxes…</source>
        <translation>请写单位：公斤、箱……</translation>
    </message>
    <message>
        <source>Write who grew or made it.</source>
        <translation>请写是谁种的或做的。</translation>
    </message>
</context>
<context>
    <name>xb::app::ProductsPage</name>
    <message>
        <source>Change the prices of the ticked ones</source>
        <translation>修改勾选商品的价格</translation>
    </message>
    <message>
        <source>Change the stock of the ticked ones</source>
        <translation>修改勾选商品的库存</translation>
    </message>
    <message>
        <source>Every producer</source>
        <translation>全部农户</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export the products</source>
        <translation>导出商品</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Hide the ticked ones from buyers</source>
        <translation>对买家隐藏勾选的商品</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import products from a file</source>
        <translation>从文件导入商品</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新商品</translation>
    </message>
    <message>
        <source>No product matches.</source>
        <translation>没有符合条件的商品。</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>大图</translation>
    </message>
    <message>
        <source>Prices…</source>
        <translation>改价…</translation>
    </message>
    <message>
        <source>Product, code, producer…</source>
        <translation>商品、编码、农户…</translation>
    </message>
    <message>
        <source>Products of which producer</source>
        <translation>看哪个农户的商品</translation>
    </message>
    <message>
        <source>Products, newest first</source>
        <translation>商品，新的在前</translation>
    </message>
    <message>
        <source>Put on sale</source>
        <translation>上架</translation>
    </message>
    <message>
        <source>Put the ticked ones on sale</source>
        <translation>上架勾选的商品</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stock…</source>
        <translation>改库存…</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>There are no products in this shop yet. Make the first one, or import a file.</source>
        <translation>店里还没有商品。新建第一个，或导入文件。</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Untick (%1)</source>
        <translation>取消勾选（%1）</translation>
    </message>
    <message>
        <source>Untick (the first %1)</source>
        <translation>取消勾选（前 %1 种）</translation>
    </message>
    <message>
        <source>the first %1, newest first</source>
        <translation>前 %1 种，新的在前</translation>
    </message>
</context>
<context>
    <name>xb::app::ShelfModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2, only %3 left</source>
        <translation>%1，%2，仅剩 %3</translation>
    </message>
    <message>
        <source>%1, %2, %3 in stock</source>
        <translation>%1，%2，库存 %3</translation>
    </message>
</context>
<context>
    <name>xb::app::SkuDesk</name>
    <message>
        <source>Sold to the one who waited; the order is among the others.</source>
        <translation>已卖给等候的人，订单在订单页里。</translation>
    </message>
</context>
<context>
    <name>xb::app::SkuRow</name>
    <message>
        <source>%1 in stock</source>
        <translation>库存 %1</translation>
    </message>
    <message>
        <source>5 kg box</source>
        <translation>5 公斤箱</translation>
    </message>
    <message>
        <source>At most for one buyer</source>
        <translation>每人限购</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Change the stock</source>
        <translation>修改库存</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Channels of this size</source>
        <translation>这个规格的渠道</translation>
    </message>
    <message>
        <source>Channels…</source>
        <translation>渠道…</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Crossed-out price</source>
        <translation>划线价（元）</translation>
    </message>
    <message>
        <source>In stock now</source>
        <translation>现有库存</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More about this size</source>
        <translation>这个规格的更多内容</translation>
    </message>
    <message>
        <source>Net weight in grams</source>
        <translation>净重（克）</translation>
    </message>
    <message>
        <source>Price in yuan</source>
        <translation>价格（元）</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Take this size off the shelf</source>
        <translation>下架这个规格</translation>
    </message>
    <message>
        <source>Waiting list…</source>
        <translation>候补名单…</translation>
    </message>
    <message>
        <source>Warn at so many left</source>
        <translation>低于多少提醒</translation>
    </message>
    <message>
        <source>What a middleman pays</source>
        <translation>收购价（元）</translation>
    </message>
    <message>
        <source>What it comes in</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Who waits for this size</source>
        <translation>谁在等这个规格</translation>
    </message>
    <message>
        <source>Write it like 39.90.</source>
        <translation>写成 39.90 这样。</translation>
    </message>
    <message>
        <source>given by itself</source>
        <translation>自动生成</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不清楚</translation>
    </message>
</context>
<context>
    <name>xb::app::StockDialog</name>
    <message>
        <source>Change the stock</source>
        <translation>修改库存</translation>
    </message>
    <message>
        <source>How many are there?</source>
        <translation>现有多少？</translation>
    </message>
    <message>
        <source>How many?</source>
        <translation>多少？</translation>
    </message>
    <message>
        <source>In stock: %1 → %2</source>
        <translation>库存：%1 → %2</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>Of the harvest</source>
        <translation>哪个批次</translation>
    </message>
    <message>
        <source>There are only %1.</source>
        <translation>只有 %1。</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>no harvest named</source>
        <translation>不指明批次</translation>
    </message>
</context>
<context>
    <name>xb::app::WaitlistDialog</name>
    <message>
        <source>%1. %2 × %3 · held until %4</source>
        <translation>%1. %2 × %3 · 留到 %4</translation>
    </message>
    <message>
        <source>%1. %2 × %3 · waiting since %4</source>
        <translation>%1. %2 × %3 · %4 起在等</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>没有姓名</translation>
    </message>
    <message>
        <source>Nobody waits for it. Who is added here is offered what comes in, in their order, for 30 minutes each.</source>
        <translation>还没有人在等。加进来的人，到货后按顺序各留 30 分钟。</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Sell it to them</source>
        <translation>卖给他</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>移出名单</translation>
    </message>
    <message>
        <source>The first of those who wait. What comes in is offered in this order, for 30 minutes each.</source>
        <translation>只显示最前面的人。到货后按这个顺序，每人留 30 分钟。</translation>
    </message>
    <message>
        <source>Waiting list</source>
        <translation>候补名单</translation>
    </message>
    <message>
        <source>What comes in is offered in this order, for 30 minutes each.</source>
        <translation>到货后按这个顺序，每人留 30 分钟。</translation>
    </message>
    <message>
        <source>Who waits, in their order</source>
        <translation>按顺序等候的人</translation>
    </message>
</context>
</TS>
