// Painted widgets: focus ring on each, names for screen readers, stale marks, theme switch without leftovers.
#include <QtTest>

#include <QtWidgets>

#include <set>

#include "views/charts/chart.h"
#include "views/common/cell_delegate.h"
#include "views/common/empty_state.h"
#include "views/common/icons.h"
#include "views/common/look.h"
#include "views/common/navigation_list.h"
#include "views/common/panel.h"
#include "views/common/result_card.h"
#include "views/common/table_look.h"

using namespace jw;

namespace {

ChartData sampleChart()
{
    ChartData data;
    data.title = QStringLiteral("Energy");
    data.unit = QStringLiteral("GWh");
    data.categories = {QStringLiteral("A"), QStringLiteral("B")};
    data.series = {{.name = QStringLiteral("IT"), .values = {1, 2}}};
    return data;
}

CardContent sampleCard()
{
    return {.name = QStringLiteral("Energy per year"),
            .value = QStringLiteral("12.9"),
            .unit = QStringLiteral("GWh"),
            .change = QStringLiteral("−11.3 %"),
            .smallPrint = QStringLiteral("P10 12.2 to P90 13.8"),
            .changeTone = Tone::Better,
            .range =
                CardRange{.p10 = 12.2, .p50 = 12.9, .p90 = 13.8, .lower = 11, .upper = 15, .baseline = 14.5}};
}

int differing(const QImage& a, const QImage& b)
{
    int count = 0;
    for (int y = 0; y < std::min(a.height(), b.height()); ++y) {
        for (int x = 0; x < std::min(a.width(), b.width()); ++x)
            count += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
    }
    return count;
}

int pixelsOf(const QImage& image, const QColor& color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color ? 1 : 0;
    }
    return count;
}

/// One of each kind of widget that can have the keyboard
struct Gallery {
    explicit Gallery(const Look& look) : page(new QWidget)
    {
        auto* column = new QVBoxLayout(page.get());
        const auto add = [&](const char* name, auto* widget) {
            widget->setObjectName(QLatin1String(name));
            column->addWidget(widget);
        };
        add("first", new QPushButton(QStringLiteral("First")));
        add("button", new QPushButton(QStringLiteral("Button")));
        auto* primary = new QPushButton(QStringLiteral("Run"));
        primary->setProperty("kind", QStringLiteral("primary"));
        add("primary button", primary);
        add("line edit", new QLineEdit(QStringLiteral("96")));
        add("tool button", new QToolButton);
        page->findChild<QToolButton*>(QStringLiteral("tool button"))->setFocusPolicy(Qt::StrongFocus);
        add("check box", new QCheckBox(QStringLiteral("Enabled")));
        add("radio button", new QRadioButton(QStringLiteral("One")));
        auto* combo = new QComboBox;
        combo->addItem(QStringLiteral("Owned"));
        add("combo box", combo);
        add("text edit", new QPlainTextEdit(QStringLiteral("Note")));
        auto* card = new ResultCard(look);
        card->setContent(sampleCard());
        add("card", card);
        auto* chart = new Chart(look);
        chart->setData(sampleChart());
        add("chart", chart);
        auto* list = new NavigationList(look);
        list->setEntries({{QStringLiteral("a"), QStringLiteral("Fleet"), Icon::Fleet}});
        list->setCurrentPage(QStringLiteral("a"));
        add("navigation", list);
        auto* table = new QTableView;
        model.setHorizontalHeaderLabels({QStringLiteral("Nodes")});
        model.setItem(0, 0, new QStandardItem(QStringLiteral("96")));
        table->setModel(&model);
        makeTableLook(*table, look);
        table->setCurrentIndex(model.index(0, 0));
        add("table", table);
        auto* empty = new QTableView;
        makeTableLook(*empty, look);
        add("empty table", empty);
        auto* plain = new QListWidget; // another delegate than ours
        plain->addItem(QStringLiteral("row"));
        add("plain list", plain);
        auto* tree = new QTreeWidget; // as the scenarios are
        tree->addTopLevelItem(new QTreeWidgetItem(QStringList{QStringLiteral("Baseline")}));
        add("tree", tree);
        add("slider", new QSlider(Qt::Horizontal));
        auto* progress = new QProgressBar;
        progress->setTextVisible(false);
        progress->setValue(40);
        add("progress bar", progress);
    }

    QStandardItemModel model{1, 1};
    std::unique_ptr<QWidget> page;
};

} // namespace

class TestLookWidgets final : public QObject {
    Q_OBJECT

    Look m_look{*qApp};

private slots:
    /// A Chinese head has no space before its unit; where Qt would break at a slash it stays on one line.
    void headsOnTwoLines()
    {
        const QFontMetrics metrics(qApp->font());
        const auto width = [&](const QString& text) { return metrics.horizontalAdvance(text); };
        QCOMPARE(widthOnTwoLines(metrics, "显存带宽合计（GB）"),
                 std::max(width("显存带宽合计"), width("（GB）")));
        QCOMPARE(widthOnTwoLines(metrics, "PUE（L/kWh）"), width("PUE（L/kWh）"));
    }

    /// UX-32: no box in the place of a character; whatever a translation holds can be drawn.
    void everyCharacterHasAGlyph()
    {
        QFile texts(QStringLiteral(JW_TEST_DATA "/../translations/joulewright_zh_CN.ts"));
        QVERIFY(texts.open(QIODevice::ReadOnly));
        const auto characters = QString::fromUtf8(texts.readAll()).toUcs4();
        const std::set<uint> all(characters.begin(), characters.end());
        QVERIFY(all.size() > 500);
        const QFontMetrics metrics(m_look.font(Type::Body));
        QString missing;
        for (const uint one : all)
            if (one > 0x20 && !metrics.inFontUcs4(one))
                missing += QString::fromUcs4(reinterpret_cast<const char32_t*>(&one), 1);
        QVERIFY2(missing.isEmpty(), qPrintable(missing));
    }

    void cleanup() { m_look.setMode(Look::Mode::Light); }

    void focusRing_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"button", "primary button", "line edit", "tool button", "check box",
                                 "radio button", "combo box", "text edit", "card", "chart", "navigation",
                                 "table", "empty table", "plain list", "tree", "slider"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void focusRing() // UX-45
    {
        QFETCH(QString, name);
        for (const auto mode : {Look::Mode::Light, Look::Mode::Dark}) {
            m_look.setMode(mode);
            Gallery gallery(m_look);
            gallery.page->resize(700, 1400);
            gallery.page->show();
            QVERIFY(QTest::qWaitForWindowActive(gallery.page.get()));
            auto* widget = gallery.page->findChild<QWidget*>(name);
            gallery.page->findChild<QWidget*>(QStringLiteral("first"))->setFocus();
            QCoreApplication::processEvents();
            const QImage without = widget->grab().toImage();
            widget->setFocus();
            QCoreApplication::processEvents();
            QVERIFY(widget->hasFocus());
            const QImage with = widget->grab().toImage();
            // two rows of pixels along a side at least, most of them in pure accent
            QVERIFY(differing(without, with) > 60);
            const Theme& theme = m_look.theme();
            const QColor color = name == QLatin1String("primary button") ? theme.textOnAccent : theme.accent;
            QVERIFY(pixelsOf(with, color) - pixelsOf(without, color) > 40);
        }
    }

    void oneFocusMark_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"button", "primary button", "tool button", "check box", "radio button"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    /// Inside the ring nothing tells of the keyboard, also for one who came with Tab.
    void oneFocusMark()
    {
        QFETCH(QString, name);
        Gallery gallery(m_look);
        gallery.page->resize(700, 1400);
        gallery.page->setAttribute(Qt::WA_KeyboardFocusChange);
        gallery.page->show();
        QVERIFY(QTest::qWaitForWindowActive(gallery.page.get()));
        auto* widget = gallery.page->findChild<QWidget*>(name);
        gallery.page->findChild<QWidget*>(QStringLiteral("first"))->setFocus();
        const QRect inside = widget->rect().adjusted(5, 5, -5, -5);
        QVERIFY(inside.isValid());
        const QImage without = widget->grab(inside).toImage();
        widget->setFocus();
        QCOMPARE(differing(without, widget->grab(inside).toImage()), 0);
    }

    void ringLeavesNothingBehind()
    {
        QWidget page;
        auto* column = new QVBoxLayout(&page);
        auto* a = new QLineEdit;
        auto* b = new QLineEdit;
        column->addWidget(a);
        column->addWidget(b);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        b->setFocus();
        const auto before = a->children().size();
        a->setFocus();
        QVERIFY(a->children().size() == before + 1);
        b->setFocus();
        QCOMPARE(a->children().size(), before);
        delete b; // a ringed widget may die
        a->setFocus();
        QVERIFY(a->hasFocus());
    }

    void switchLeavesNoLightPixel() // UX-26
    {
        Gallery gallery(m_look);
        gallery.page->resize(700, 1400);
        gallery.page->show();
        QVERIFY(QTest::qWaitForWindowExposed(gallery.page.get()));
        const QImage light = gallery.page->grab().toImage();
        QVERIFY(pixelsOf(light, lightTheme().window) > 1000 && pixelsOf(light, lightTheme().panel) > 1000);
        m_look.setMode(Look::Mode::Dark);
        QCoreApplication::processEvents();
        const QImage dark = gallery.page->grab().toImage();
        QCOMPARE(pixelsOf(dark, lightTheme().window), 0);
        QCOMPARE(pixelsOf(dark, lightTheme().panel), 0);
        QVERIFY(pixelsOf(dark, darkTheme().panel) > 1000);
    }

    void everyFocusableWidgetIsNamed() // UX-44
    {
        EmptyState empty(m_look);
        empty.setText(
            {QStringLiteral("No scenario yet."), QStringLiteral("New scenario"), QStringLiteral("Example")});
        ResultCard card(m_look);
        card.setContent(sampleCard());
        Chart chart(m_look);
        ChartData data = sampleChart();
        data.kind = ChartKind::Lines;
        data.positions = {1, 2};
        for (int i = 0; i < 6; ++i)
            data.series.push_back({.name = QStringLiteral("line %1").arg(i), .values = {1, 2}});
        chart.setData(data);
        NavigationList list(m_look);
        for (QWidget* top : std::initializer_list<QWidget*>{&empty, &card, &chart, &list}) {
            QList<QWidget*> all = top->findChildren<QWidget*>();
            all << top;
            for (const QWidget* widget : all) {
                const bool button = qobject_cast<const QAbstractButton*>(widget);
                if ((widget->focusPolicy() & Qt::TabFocus) || button)
                    QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
            }
        }
    }

    void card()
    {
        ResultCard card(m_look);
        card.setContent(sampleCard());
        QCOMPARE(card.accessibleName(), QStringLiteral("Energy per year, 12.9, GWh, −11.3 %"));
        const int withBar = card.sizeHint().height();
        CardContent plain = sampleCard();
        plain.range.reset();
        plain.change.clear();
        card.setContent(plain);
        QCOMPARE(card.accessibleName(), QStringLiteral("Energy per year, 12.9, GWh"));
        QVERIFY(card.sizeHint().height() < withBar);

        QSignalSpy explained(&card, &ResultCard::explainRequested);
        for (const auto key : {Qt::Key_Return, Qt::Key_Space, Qt::Key_F3})
            QTest::keyClick(&card, key);
        card.findChild<QPushButton*>()->click();
        QCOMPARE(explained.count(), 4);
    }

    /// A name that the width has no room for stands on two lines, and takes one again where it has.
    void longNamesOfCardsWrap()
    {
        ResultCard card(m_look);
        card.resize(260, 120);
        CardContent content = sampleCard();
        card.setContent(content);
        const int single = card.sizeHint().height();
        content.name = QStringLiteral("Output tokens per second and GPU, mean of the day");
        card.setContent(content);
        QVERIFY(card.sizeHint().height() > single);
        card.show();
        card.resize(700, 120);
        QCOMPARE(card.sizeHint().height(), single);
        card.resize(260, 140);
        QVERIFY(card.sizeHint().height() > single);
    }

    void staleCard()
    {
        ResultCard card(m_look);
        card.resize(260, 120);
        card.setContent(sampleCard());
        card.show();
        const QImage fresh = card.grab().toImage();
        QSignalSpy changed(&card, &ResultCard::staleChanged);
        QVERIFY(card.setProperty("stale", true));
        QCOMPARE(changed.count(), 1);
        QVERIFY(card.accessibleName().endsWith(QStringLiteral("Out of date")));
        QVERIFY(differing(fresh, card.grab().toImage()) > 1500); // hatch all over
        QSignalSpy recalculate(&card, &ResultCard::recalculateRequested);
        for (auto* button : card.findChildren<QPushButton*>()) {
            QVERIFY(button->isVisible());
            button->click();
        }
        QCOMPARE(recalculate.count(), 1);
        card.setStale(false);
        QCOMPARE(differing(fresh, card.grab().toImage()), 0);
    }

    void navigation()
    {
        NavigationList list(m_look);
        QSignalSpy changed(&list, &NavigationList::pageChanged);
        const std::vector<NavigationEntry> entries{
            {QStringLiteral("start"), QStringLiteral("Start"), Icon::Start},
            {{}, QStringLiteral("Inputs")},
            {QStringLiteral("fleet"), QStringLiteral("Fleet"), Icon::Fleet}};
        list.setEntries(entries);
        list.setCurrentPage(QStringLiteral("start"));
        list.show();
        QTest::keyClick(&list, Qt::Key_Down); // over the section head
        QCOMPARE(list.currentPage(), QStringLiteral("fleet"));
        QCOMPARE(changed.last().front().toString(), QStringLiteral("fleet"));

        list.setBadge(QStringLiteral("fleet"), QStringLiteral("2"), Tone::Attention);
        QCOMPARE(list.model()->index(2, 0).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Fleet, 2"));
        const auto count = changed.count();
        list.setEntries(entries); // another language
        QCOMPARE(list.currentPage(), QStringLiteral("fleet"));
        QCOMPARE(changed.count(), count);

        QCOMPARE(list.width(), 208);
        list.setCompact(true);
        QCOMPARE(list.width(), 60);
        m_look.setZoomPercent(200);
        QCOMPARE(list.width(), 120);
        m_look.setZoomPercent(100);
    }

    void compactBadgeKeepsClear_data()
    {
        QTest::addColumn<int>("scale");
        QTest::newRow("1x") << 1;
        QTest::newRow("2x") << 2;
    }

    /// Inside the frame of the focus (2 wide), right of the icon (18 wide, in the middle).
    void compactBadgeKeepsClear()
    {
        QFETCH(int, scale);
        NavigationList list(m_look);
        list.setEntries({{QStringLiteral("fleet"), QStringLiteral("Fleet"), Icon::Fleet}});
        list.setCurrentPage(QStringLiteral("fleet"));
        list.setBadge(QStringLiteral("fleet"), QStringLiteral("2"), Tone::Attention);
        list.setCompact(true);
        list.resize(list.width(), 120);
        list.show();
        QImage shot(list.viewport()->size() * scale, QImage::Format_RGB32);
        shot.setDevicePixelRatio(scale);
        list.viewport()->render(&shot);
        QRect badge;
        for (int y = 0; y < shot.height(); ++y)
            for (int x = 0; x < shot.width(); ++x)
                if (shot.pixelColor(x, y) == m_look.theme().attentionGround)
                    badge |= QRect(x, y, 1, 1);
        QVERIFY(badge.width() > 8 * scale);
        const QRect row = list.visualRect(list.currentIndex());
        QVERIFY(badge.top() >= (row.top() + 2) * scale);
        QVERIFY(badge.right() < (row.right() - 4 - 2 + 1) * scale);
        QVERIFY(badge.left() >= (row.center().x() + 9) * scale);
    }

    void cellMarks()
    {
        QStandardItemModel model(1, 1);
        model.setItem(0, 0, new QStandardItem(QStringLiteral("71")));
        QTableView table;
        table.setModel(&model);
        makeTableLook(table, m_look);
        table.setItemDelegateForColumn(0, new NumberCell(m_look, &table));
        table.resize(300, 120);
        table.show();
        const auto index = model.index(0, 0);
        const CellRoles roles;
        const QRect cell = table.visualRect(index);
        const auto shot = [&] { return table.viewport()->grab(cell).toImage(); };
        const QColor purple = m_look.theme().overridden, red = m_look.theme().worse;
        QCOMPARE(pixelsOf(shot(), purple), 0);
        model.setData(index, true, roles.overridden);
        QVERIFY(shot().pixelColor(1, cell.height() / 2) == purple); // a bar at the left edge
        model.setData(index, QStringLiteral("too large"), roles.error);
        QVERIFY(pixelsOf(shot(), red) > 10);
        QCOMPARE(shot().pixelColor(cell.width() - 2, 1), red); // the wedge, top right
        model.setData(index, static_cast<int>(Tone::Better), roles.dot);
        QVERIFY(pixelsOf(shot(), m_look.theme().better) > 10);
    }

    void checkBoxInCell()
    {
        QStandardItemModel model(1, 1);
        auto* item = new QStandardItem(QStringLiteral("train-a"));
        item->setCheckable(true);
        model.setItem(0, 0, item);
        QTableView table;
        table.setModel(&model);
        makeTableLook(table, m_look);
        table.setColumnWidth(0, 200);
        table.resize(300, 120);
        table.show();
        const QRect cell = table.visualRect(model.index(0, 0));
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {},
                          cell.topLeft() + QPoint(22, cell.height() / 2));
        QCOMPARE(item->checkState(), Qt::Checked);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, cell.center());
        QCOMPARE(item->checkState(), Qt::Checked); // only on the box
    }

    void icons()
    {
        for (int i = 0; i < iconCount; ++i) {
            const QIcon icon = lineIcon(m_look, static_cast<Icon>(i));
            QVERIFY2(!icon.isNull(), qPrintable(iconName(static_cast<Icon>(i))));
            const QImage small = icon.pixmap(QSize(24, 24)).toImage();
            int inked = 0;
            for (int y = 0; y < 24; ++y) {
                for (int x = 0; x < 24; ++x)
                    inked += qAlpha(small.pixel(x, y)) > 128 ? 1 : 0;
            }
            QVERIFY2(inked > 20 && inked < 300, qPrintable(iconName(static_cast<Icon>(i))));
        }
        const QIcon icon = lineIcon(m_look, Icon::Add);
        QCOMPARE(icon.pixmap(QSize(24, 24), 2.0).size(), QSize(48, 48));
        const auto middle = [&icon] { return icon.pixmap(QSize(24, 24)).toImage().pixelColor(12, 12); };
        QCOMPARE(middle(), lightTheme().text);
        m_look.setMode(Look::Mode::Dark);
        QCOMPARE(middle(), darkTheme().text); // the same QIcon
    }

    void panel()
    {
        Panel panel(m_look, QStringLiteral("Node groups"));
        auto* button = new QPushButton(QStringLiteral("Copy"));
        panel.addToHead(button);
        panel.body()->addWidget(new QLabel(QStringLiteral("content")));
        panel.resize(400, 200);
        panel.show();
        QCOMPARE(panel.accessibleName(), QStringLiteral("Node groups"));
        QVERIFY(button->mapTo(&panel, QPoint()).x() > 250);
        panel.setTitle(QString(400, QLatin1Char('x')));
        QVERIFY(panel.minimumSizeHint().width() < 200); // a long title must not widen the page
    }

    /// Seven broad letters need more than nine narrow ones.
    void widestTextDecides()
    {
        QStandardItemModel model(2, 1);
        model.setItem(0, new QStandardItem(QStringLiteral("iiiiiiiii")));
        model.setItem(1, new QStandardItem(QStringLiteral("WWWWWWW")));
        model.setHorizontalHeaderLabels({QStringLiteral("i")});
        QTableView table;
        table.setModel(&model);
        makeTableLook(table, m_look);
        QVERIFY(contentWidth(table, 0) >= table.sizeHintForIndex(model.index(1, 0)).width());
        QVERIFY(contentWidth(table, 0) > table.sizeHintForIndex(model.index(0, 0)).width());
    }

    /// So do six Chinese characters, which are as wide as twelve letters.
    void wideCharactersCount()
    {
        QStandardItemModel model(2, 1);
        model.setItem(0, new QStandardItem(QStringLiteral("iiiiiiiiii")));
        model.setItem(1, new QStandardItem(QStringLiteral("每年的总能耗")));
        model.setHorizontalHeaderLabels({QStringLiteral("i")});
        QTableView table;
        table.setModel(&model);
        makeTableLook(table, m_look);
        QVERIFY(contentWidth(table, 0) >= table.sizeHintForIndex(model.index(1, 0)).width());
    }
};

QTEST_MAIN(TestLookWidgets)
#include "tst_look_widgets.moc"
