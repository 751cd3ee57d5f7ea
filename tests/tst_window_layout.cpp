// What fits into the window: no text cut, nothing to be scrolled sideways, what matters in view. Also run at
// scales 1.5 and 2 (QT_SCALE_FACTOR).
#include <QCheckBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QScrollArea>
#include <QStyleOption>
#include <QTest>
#include <QToolButton>

#include <algorithm>

#include "views/common/result_card.h"
#include "views/compare/compare_page.h"
#include "views/forms/distribution_dialog.h"
#include "views/forms/field_editor.h"
#include "views/forms/slide_popup.h"
#include "views/results/figure_model.h"
#include "views/window/screenshot.h"
#include "window_bench.h"

using namespace jw;

namespace {

/// Text without the mark of its shortcut: "Save && load" as it is drawn.
QString drawn(const QString& text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i)
        if (text[i] != u'&' || (i + 1 < text.size() && text[i + 1] == u'&' && ++i))
            plain += text[i];
    return plain;
}

/// Room for the text of a label. Wrapped lines need height, others width; each line of them.
bool fits(const QLabel& label)
{
    if (label.text().isEmpty() || !label.pixmap(Qt::ReturnByValue).isNull())
        return true;
    const QRect room = label.contentsRect().adjusted(0, 0, 1, 1);
    const int flags = label.wordWrap() ? Qt::TextWordWrap : 0;
    const QRect needed =
        label.fontMetrics().boundingRect(QRect(0, 0, room.width(), 10000), flags, drawn(label.text()));
    return needed.width() <= room.width() && needed.height() <= room.height() + 1;
}

/// What a button has for its text; a check box has a box too.
int roomIn(const QAbstractButton& button)
{
    if (!qobject_cast<const QCheckBox*>(&button))
        return button.width();
    QStyleOptionButton option;
    option.initFrom(&button);
    return button.style()->subElementRect(QStyle::SE_CheckBoxContents, &option, &button).width();
}

bool fits(const QAbstractButton& button)
{
    const auto* tool = qobject_cast<const QToolButton*>(&button);
    if (button.text().isEmpty() || (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly))
        return true;
    return button.fontMetrics().size(Qt::TextShowMnemonic, button.text()).width() <= roomIn(button);
}

bool fits(const QLineEdit& line)
{
    constexpr int margins = 2 * 2; // Qt's own, beside the text
    QStyleOptionFrame option;
    option.initFrom(&line);
    const QRect room = line.style()->subElementRect(QStyle::SE_LineEditContents, &option, &line);
    return line.fontMetrics().horizontalAdvance(line.text()) <= room.width() - margins;
}

/// The tooltip says what there is no room for.
template <class Widget> QStringList cut(QWidget& top)
{
    QStringList found;
    for (const Widget* one : top.findChildren<Widget*>())
        if (one->isVisible() && !fits(*one) && !one->toolTip().contains(drawn(one->text())))
            found << QStringLiteral("%1 \"%2\" %3 x %4, needs %5 in %6")
                         .arg(one->metaObject()->className(), one->text())
                         .arg(one->width())
                         .arg(one->height())
                         .arg(one->sizeHint().width())
                         .arg(one->parentWidget()->metaObject()->className());
    return found;
}

void layOut()
{
    for (int turn = 0; turn < 10; ++turn) // layouts settle step by step, a level of nesting a turn
        QCoreApplication::processEvents();
}

/// As large as it would be opened where there is room on the screen.
void giveRoom(QWidget& top)
{
    const int width = top.sizeHint().width();
    top.resize(width, top.layout()->totalHeightForWidth(width));
    layOut();
}

/// A start with the mixed plan, some of it uncertain, or with a sample, in a scenario.
struct Fresh {
    explicit Fresh(const QSize& size, const QString& sample = {}) : run(folder.path(), size)
    {
        run.session.keeper().adopt(test::unsurePlan());
        if (!sample.isEmpty())
            run.session.files().openSample(sample);
        run.document().setCurrentScenario(1);
    }
    void show(const QString& page)
    {
        run.window().showPage(page);
        QTRY_VERIFY(test::isQuiet(run));
        layOut();
    }

    void zoom(int percent, const QString& language)
    {
        run.speak(qPrintable(language));
        run.session.look().setZoomPercent(percent);
    }

    /// Of labels and buttons, on each page with its sections and in the docks.
    QStringList cutTexts()
    {
        QStringList found;
        test::eachPart(run, [&](const QString& part) {
            layOut();
            for (const QString& one : cut<QLabel>(run.window()) + cut<QAbstractButton>(run.window()))
                found << part + ": " + one;
        });
        return found;
    }

    QTemporaryDir folder;
    test::Run run;
};

/// A window as much larger as it is zoomed.
QSize roomAt(int percent) { return QSize(1280, 720) * (std::max(percent, 100) / 100.0); }

/// Is all of it inside the window, and not scrolled away?
bool isInView(const QWidget& widget)
{
    return widget.isVisible() && widget.visibleRegion().boundingRect() == widget.rect();
}

QString sizeText(const QSize& size) { return QStringLiteral("%1x%2").arg(size.width()).arg(size.height()); }

} // namespace

class TestWindowLayout final : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void noTextIsCut_data();
    void noTextIsCut();
    void zoomHolds_data();
    void zoomHolds();
    void popupsHoldZoom_data() { zoomHolds_data(); }
    void popupsHoldZoom();
    void cutTextIsNoticed();
    void nothingScrollsSideways_data() { noTextIsCut_data(); }
    void nothingScrollsSideways();
    void whatMattersIsInView_data();
    void whatMattersIsInView();
    void fourScenariosAreInView();
    void windowGoesDownToItsLeast();
    void pictureIsOfTheScenarioNamed();
};

void TestWindowLayout::noTextIsCut_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("sample");
    for (const QSize size : {QSize(1024, 640), QSize(1280, 720), QSize(1440, 900)})
        for (const char* language : {"en", "zh_CN"})
            for (const char* sample : {"", "llama31-405b"})
                QTest::addRow("%s %s %s", qPrintable(sizeText(size)), language, sample)
                    << size << QString(language) << QString(sample);
}

/// UX-29
void TestWindowLayout::noTextIsCut()
{
    QFETCH(QSize, size);
    QFETCH(QString, language);
    QFETCH(QString, sample);
    Fresh fresh(size, sample);
    fresh.run.speak(qPrintable(language));
    const QStringList found = fresh.cutTexts();
    QVERIFY2(found.isEmpty(), qPrintable('\n' + found.join('\n')));
}

void TestWindowLayout::zoomHolds_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<QString>("language");
    for (const int percent : {80, 120, 150, 200})
        for (const char* language : {"en", "zh_CN"})
            QTest::addRow("%d %% %s", percent, language) << percent << QString(language);
}

/// UX-31: zoomed while it runs, in a window as much larger, nothing is cut and nothing pushes it open.
void TestWindowLayout::zoomHolds()
{
    QFETCH(int, percent);
    QFETCH(QString, language);
    const QSize size = roomAt(percent);
    Fresh fresh(size);
    fresh.zoom(percent, language);
    const QStringList found = fresh.cutTexts();
    QVERIFY2(found.isEmpty(), qPrintable('\n' + found.join('\n')));
    QCOMPARE(sizeText(fresh.run.window().size()), sizeText(size));
}

/// UX-31: so it is in the slider under a field, and in the dialog that makes a number uncertain.
void TestWindowLayout::popupsHoldZoom()
{
    QFETCH(int, percent);
    QFETCH(QString, language);
    const QSize size = roomAt(percent);
    Fresh fresh(size);
    fresh.zoom(percent, language);
    fresh.run.session.goTo("sites/Ashburn/pue");
    FieldEditor* field = FieldEditor::of(QApplication::focusWidget());
    QVERIFY(field);
    field->slide();
    auto* slide = field->findChild<SlidePopup*>();
    QVERIFY(slide && slide->isVisible());
    layOut();
    QCOMPARE(cut<QLineEdit>(*slide), QStringList());
    QVERIFY(slide->width() <= size.width() && slide->height() <= size.height());
    slide->close();
    field->setDistribution();
    auto* dialog = field->findChild<DistributionDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    using Kind = DistributionDialog::Kind;
    for (const Kind kind : {Kind::Fixed, Kind::Pert, Kind::List}) {
        dialog->choose(kind);
        giveRoom(*dialog);
        QCOMPARE(cut<QLabel>(*dialog) + cut<QAbstractButton>(*dialog), QStringList());
        QVERIFY2(dialog->width() <= size.width() && dialog->height() <= size.height(),
                 qPrintable(sizeText(dialog->size())));
    }
}

/// The check itself sees a cut text, and lets one pass that its tooltip holds.
void TestWindowLayout::cutTextIsNoticed()
{
    QWidget top;
    QLabel label("a rather long text", &top);
    QPushButton button("a rather long text", &top);
    QCheckBox box("a rather long text", &top);
    QLineEdit line("a rather long text", &top);
    top.show();
    for (QWidget* one : std::initializer_list<QWidget*>{&label, &button, &line})
        one->resize(30, 30);
    const int width = box.fontMetrics().horizontalAdvance(box.text());
    box.resize(width, 30); // would do without the box
    QCOMPARE(cut<QLabel>(top).size(), 1);
    QCOMPARE(cut<QPushButton>(top).size(), 1);
    QCOMPARE(cut<QCheckBox>(top).size(), 1);
    QCOMPARE(cut<QAbstractButton>(top).size(), 2);
    QCOMPARE(cut<QLineEdit>(top).size(), 1);
    box.resize(width + 60, 30);
    line.resize(width + 60, 30);
    QVERIFY(cut<QCheckBox>(top).isEmpty() && cut<QLineEdit>(top).isEmpty());
    label.setToolTip("a rather long text");
    QVERIFY(cut<QLabel>(top).isEmpty());
    label.setToolTip({});
    label.setWordWrap(true);
    QCOMPARE(cut<QLabel>(top).size(), 1); // too low
    label.resize(120, 300);
    QVERIFY(cut<QLabel>(top).isEmpty());
}

/// UX-30: pages; tables may scroll inside themselves only where their columns are many.
void TestWindowLayout::nothingScrollsSideways()
{
    QFETCH(QSize, size);
    QFETCH(QString, language);
    QFETCH(QString, sample);
    Fresh fresh(size, sample);
    fresh.run.speak(qPrintable(language));
    QCOMPARE(fresh.run.window().size(), size);
    for (const QString& page : test::pageKeys) {
        fresh.show(page);
        QCOMPARE(sizeText(fresh.run.window().size()), sizeText(size)); // nothing pushed it open
        QWidget* shown = fresh.run.window().page(page);
        QVERIFY2(shown->minimumSizeHint().width() <= shown->width(),
                 qPrintable(QStringLiteral("%1 needs %2, has %3")
                                .arg(page)
                                .arg(shown->minimumSizeHint().width())
                                .arg(shown->width())));
        for (const QScrollArea* area : fresh.run.window().findChildren<QScrollArea*>())
            if (area->isVisible())
                QVERIFY2(area->widget()->width() <= area->viewport()->width(),
                         qPrintable(QStringLiteral("%1: %2 in %3, needs %4")
                                        .arg(page)
                                        .arg(area->widget()->width())
                                        .arg(area->viewport()->width())
                                        .arg(area->widget()->minimumSizeHint().width())));
    }
}

void TestWindowLayout::whatMattersIsInView_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<bool>("primary");
    QTest::addColumn<bool>("card");
    QTest::newRow("start") << "start" << true << false;
    QTest::newRow("fleet") << "fleet" << true << true;
    QTest::newRow("sites") << "sites" << true << true;
    QTest::newRow("workloads") << "workloads" << true << true;
    QTest::newRow("catalogue") << "catalogue" << true << false;
    QTest::newRow("scenarios") << "scenarios" << true << true;
    QTest::newRow("results") << "results" << false << true;
    QTest::newRow("compare") << "compare" << true << false;
    QTest::newRow("sensitivity") << "sensitivity" << true << false;
    QTest::newRow("validation") << "validation" << false << false;
}

/// UX-30: at 1280 x 720 without scrolling: the primary button and the first card.
void TestWindowLayout::whatMattersIsInView()
{
    QFETCH(QString, page);
    QFETCH(bool, primary);
    QFETCH(bool, card);
    Fresh fresh({1280, 720});
    fresh.show(page);
    const QWidget* button = nullptr;
    for (const QPushButton* one : fresh.run.window().page(page)->findChildren<QPushButton*>())
        if (one->isVisible() && one->property("kind") == "primary")
            button = one;
    QVERIFY(!primary || (button && isInView(*button)));
    const auto cards = fresh.run.window().findChildren<ResultCard*>();
    const bool seen =
        std::any_of(cards.begin(), cards.end(), [](const ResultCard* c) { return isInView(*c); });
    QCOMPARE(seen, card);
}

/// At 1280 x 720 results of four scenarios with their differences are all in view, sampled or not.
void TestWindowLayout::fourScenariosAreInView()
{
    Fresh fresh({1280, 720});
    Plan plan = test::samplePlan();
    while (plan.scenarios.size() < 4)
        plan.scenarios.add({.uid = "more", .name = "One more", .parent = "better"});
    QVERIFY(setUncertainty(
        plan, {.entity = "ashburn", .field = "pue", .dist = Spread::Uniform, .a = 1.2, .b = 1.3}));
    fresh.run.session.keeper().adopt(std::make_shared<const Plan>(plan));
    fresh.show("compare");
    auto* page = fresh.run.window().findChild<ComparePage*>();
    QVERIFY(page);
    const FigureView& table = page->deltas();
    QTRY_VERIFY(table.figures().rowCount() > 0);
    const auto sampled = [&] {
        return std::ranges::any_of(table.figures().table().rows, [](const auto& row) {
            return row.size() > 4 && row[4].text.contains(QLatin1String(" to "));
        });
    };
    QTRY_VERIFY(sampled());
    QVERIFY2(table.horizontalHeader()->length() <= table.viewport()->width(),
             qPrintable(QStringLiteral("%1 px in %2")
                            .arg(table.horizontalHeader()->length())
                            .arg(table.viewport()->width())));
    QVERIFY(table.columnWidth(0) >= 150);
}

/// UX-30: 1024 x 640 is the least, and each page has room there.
void TestWindowLayout::windowGoesDownToItsLeast()
{
    Fresh fresh({1280, 720});
    MainWindow& window = fresh.run.window();
    QCOMPARE(sizeText(window.minimumSize()), QString("1024x640"));
    window.resize(10, 10);
    for (const QString& page : test::pageKeys) {
        fresh.show(page);
        QCOMPARE(sizeText(window.size()), QString("1024x640"));
        for (const QWidget* part : {static_cast<QWidget*>(window.page(page)),
                                    static_cast<QWidget*>(window.dock(MainWindow::Side::Results))}) {
            const QSize least = part->minimumSizeHint();
            QVERIFY2(!part->isVisible() || least.height() <= part->height(),
                     qPrintable(page + " needs " + sizeText(least) + ", has " + sizeText(part->size())));
        }
    }
}

/// The box of scenarios is in every picture.
void TestWindowLayout::pictureIsOfTheScenarioNamed()
{
    const QTemporaryDir folder;
    const auto take = [&folder](const QString& name, const QStringList& options) {
        const QStringList common{"screenshot", "--output", folder.filePath(name), "--sample", "embeddings"};
        return takeScreenshot(*qobject_cast<QApplication*>(qApp), common + options);
    };
    QCOMPARE(take("first.png", {}), 0);
    QCOMPARE(take("named.png", {"--scenario", "Inferentia2"}), 0);
    QVERIFY(QImage(folder.filePath("first.png")) != QImage(folder.filePath("named.png")));
    QCOMPARE(take("none.png", {"--scenario", "TPU"}), 2); // and lists the two there are
    QCOMPARE(take("none.png", {"plan.json"}), 2);         // it draws samples alone
    QVERIFY(!QFile::exists(folder.filePath("none.png")));
}

QTEST_MAIN(TestWindowLayout)
#include "tst_window_layout.moc"
