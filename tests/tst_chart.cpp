// Charts: what is drawn, tooltips, zoom and reset, log axis, choice of lines, words, theme.
#include <QtTest>

#include <cmath>

#include <QCheckBox>
#include <QToolButton>
#include <QToolTip>

#include "views/charts/chart.h"
#include "views/charts/chart_export.h"
#include "views/charts/chart_marks.h"
#include "views/charts/chart_parts.h"
#include "views/charts/chart_tickers.h"
#include "views/common/look.h"

using namespace jw;

namespace {

/// Baseline 10 + 4 GWh, Cooling 9 + 2 GWh
ChartData stacks()
{
    ChartData data;
    data.title = QStringLiteral("Energy by scenario");
    data.kind = ChartKind::StackedBars;
    data.valueTitle = QStringLiteral("Energy per year");
    data.unit = QStringLiteral("GWh");
    data.categories = {QStringLiteral("Baseline"), QStringLiteral("Cooling")};
    data.series = {{.name = QStringLiteral("IT"), .values = {10, 9}},
                   {.name = QStringLiteral("Overhead"), .values = {4, 2}}};
    data.changes = {QString(), QStringLiteral("−21 %")};
    return data;
}

ChartData lines(std::size_t count, int points = 11)
{
    ChartData data;
    data.kind = ChartKind::Lines;
    data.categoryTitle = QStringLiteral("Year");
    data.unit = QStringLiteral("USD");
    for (int i = 0; i < points; ++i)
        data.positions.push_back(2026 + i);
    for (std::size_t s = 0; s < count; ++s) {
        ChartSeries series{.name = QStringLiteral("S%1").arg(s)};
        for (int i = 0; i < points; ++i)
            series.values.push_back(static_cast<double>(s + 1) * i);
        data.series.push_back(series);
    }
    return data;
}

/// 100 W 16 GiB, 200 W 80 GiB, 400 W 8 GiB; the second emphasized
ChartData points()
{
    ChartData data;
    data.kind = ChartKind::Points;
    data.categoryTitle = QStringLiteral("Accelerators");
    data.positionTitle = QStringLiteral("TDP");
    data.positionUnit = QStringLiteral("W");
    data.valueTitle = QStringLiteral("Memory");
    data.unit = QStringLiteral("GiB");
    data.categories = {QStringLiteral("small"), QStringLiteral("large"), QStringLiteral("hot")};
    data.positions = {100, 200, 400};
    data.series = {{.name = QStringLiteral("Memory"), .values = {16, 80, 8}}};
    data.emphasized = {1};
    return data;
}

/// Three columns of two cells; the upper one of the middle has no value, and a remark says why
ChartData cells()
{
    ChartData data;
    data.kind = ChartKind::HeatMap;
    data.categoryTitle = data.positionTitle = QStringLiteral("PUE");
    data.heightTitle = QStringLiteral("Nodes");
    data.heightUnit = QStringLiteral("racks");
    data.valueTitle = QStringLiteral("Cost");
    data.unit = QStringLiteral("USD");
    data.positions = {1, 1, 2, 2, 3, 3};
    data.heights = {10, 20, 10, 20, 10, 20};
    data.series = {{.name = QStringLiteral("Cost"), .values = {1, 2, 3, std::nan(""), 5, 6}}};
    data.remarks = {{}, {}, {}, QStringLiteral("too hot"), {}, {}};
    data.contours = {{.value = 4, .positions = {2.5, 2.5}, .heights = {10, 20}}};
    return data;
}

/// Of three inputs, each at its low and at its high value; the last has no low one
ChartData tornado()
{
    ChartData data;
    data.kind = ChartKind::Tornado;
    data.categoryTitle = QStringLiteral("Input");
    data.valueTitle = QStringLiteral("Change of Cost");
    data.unit = QStringLiteral("USD");
    data.categories = {QStringLiteral("Price · Hall"), QStringLiteral("Life · Hall"),
                       QStringLiteral("Nodes · Hall")};
    data.series = {{.name = QStringLiteral("low"), .values = {-4, 2, std::nan("")}},
                   {.name = QStringLiteral("high"), .values = {4, -1, 1}}};
    data.series[0].ends = {QStringLiteral("nine"), QStringLiteral("four years"), QStringLiteral("five")};
    data.series[1].ends = {QStringLiteral("eleven"), QStringLiteral("six years"), QStringLiteral("seven")};
    data.remarks = {{}, QStringLiteral("At four years the result is 12 USD."), {}};
    return data;
}

QCustomPlot& plotOf(const QWidget& chart) { return *chart.findChild<QCustomPlot*>(); }

QToolButton& toolOf(const QWidget& chart, const QString& text)
{
    for (auto* button : chart.findChildren<QToolButton*>()) {
        if (button->text() == text)
            return *button;
    }
    qFatal("no tool");
}

void sendMouse(QWidget& widget, QEvent::Type type, QPoint at, Qt::MouseButtons buttons)
{
    const auto button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    QMouseEvent event(type, at, widget.mapToGlobal(at), button, buttons, Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &event);
}

bool sendWheel(QWidget& widget, QPoint at, int delta, Qt::KeyboardModifiers modifiers = {})
{
    QWheelEvent event(at, widget.mapToGlobal(at), {}, {0, delta}, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(&widget, &event);
    return event.isAccepted();
}

} // namespace

class TestChart final : public QObject {
    Q_OBJECT

    Look m_look{*qApp};

    std::unique_ptr<Chart> shown(const ChartData& data)
    {
        auto chart = std::make_unique<Chart>(m_look);
        chart->setLocale(QLocale(QLocale::English, QLocale::UnitedStates));
        chart->setData(data);
        chart->resize(800, 320);
        chart->show();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(chart.get());
        return chart;
    }

    /// Pixel of the middle of a bar
    static QPoint barPlace(const Chart& chart, int category, double value)
    {
        const QCustomPlot& plot = plotOf(chart);
        return {qRound(plot.xAxis->coordToPixel(category)), qRound(plot.yAxis->coordToPixel(value))};
    }

private slots:
    void sums()
    {
        ChartData data = stacks();
        QCOMPARE(totalAt(data, 0), 14.0);
        data.series[1].values[0] = std::nan("");
        QCOMPARE(totalAt(data, 0), 10.0); // a gap counts as nothing
        data.series[0].values[0] = std::nan("");
        QVERIFY(std::isnan(totalAt(data, 0)));
        QVERIFY(std::isnan(valueAt(data.series[0], 7)));
    }

    /// Three at almost one place stand around it; others stay, and none leaves the frame where all fit.
    void namesAreSpread()
    {
        std::vector<LabelPlace> places{{20, 10}, {100, 10}, {102, 10}, {104, 10}, {195, 10}, {198, 10}};
        spread(places, 0, 200);
        const std::vector<double> middles{20, 92, 102, 112, 185, 195}; // (100 + 102 + 104) / 3 = 102
        for (std::size_t i = 0; i < places.size(); ++i)
            QCOMPARE(places[i].middle, middles[i]);
        places = {{50, 20}, {55, 10}}; // upper edges 40 and 50, wanted at 40 and 30 below each other: 35
        spread(places, 0, 200);
        QCOMPARE(places[0].middle, 45.0);
        QCOMPARE(places[1].middle, 60.0);
    }

    /// The first free place in view; where all are taken, the least.
    void namesTakeFreePlaces()
    {
        const QRectF view(0, 0, 100, 100);
        const QRectF first(10, 10, 40, 10), below(10, 20, 40, 10), outside(80, 40, 40, 10);
        QCOMPARE(freest({first, below}, view, {}), first);
        QCOMPARE(freest({first, below}, view, {first}), below); // they only touch
        QCOMPARE(freest({first, outside, below}, view, {{5, 5, 50, 14}}), below);
        QCOMPARE(freest({first, below}, view, {{10, 10, 40, 14}}), below); // 160 of 400
        QCOMPARE(freest({outside}, view, {}), outside);
    }

    /// Two marks at almost one place: both names can be read, as text of an export.
    void marksDoNotOverprint()
    {
        ChartData data = lines(1);
        data.series[0].marks = {{QStringLiteral("Machines are full"), 2030, 4},
                                {QStringLiteral("This service"), 2030.1, 4.1}};
        const QString svg = QString::fromUtf8(chartFile(data, {}, ChartFormat::Svg).value());
        QStringList found;
        for (const char* name : {"Machines are full", "This service"}) {
            const auto at = svg.indexOf(QLatin1String(name) + QLatin1String("</text>"));
            found << QRegularExpression(QStringLiteral(" y=\"([0-9.]+)\""))
                         .match(svg, svg.lastIndexOf(QStringLiteral("<text"), at))
                         .captured(1);
        }
        QVERIFY(!found[0].isEmpty() && !found[1].isEmpty());
        QVERIFY2(std::abs(found[0].toDouble() - found[1].toDouble()) >= 10, qPrintable(found.join(u' ')));
    }

    void homeView()
    {
        const auto chart = shown(stacks());
        const QCustomPlot& plot = plotOf(*chart);
        QCOMPARE(plot.yAxis->range().lower, 0.0); // bars stand on zero
        QVERIFY(plot.yAxis->range().upper > 14 && plot.yAxis->range().upper < 17);
        QVERIFY(plot.xAxis->range().lower < 0.77 && plot.xAxis->range().upper > 2.23); // no half bars
        QCOMPARE(plot.plottableCount(), 2);
        QCOMPARE(plot.yAxis->label(), QStringLiteral("Energy per year (GWh)"));
    }

    void negativeBars()
    {
        ChartData data = stacks();
        data.series[1].values = {-3, -5};
        const auto chart = shown(data);
        QVERIFY(plotOf(*chart).yAxis->range().lower < -5);
        QVERIFY(plotOf(*chart).yAxis->range().upper > 10);
    }

    /// A gap in a stack is nothing; beside other bars it stays a gap.
    void gapsInStacks()
    {
        ChartData data = stacks();
        data.series[1].values = {std::nan(""), 2};
        const auto second = [](const Chart& chart) {
            return qobject_cast<QCPBars*>(plotOf(chart).plottable(1))->data()->constBegin()->value;
        };
        QCOMPARE(second(*shown(data)), 0.0);
        data.kind = ChartKind::GroupedBars;
        QVERIFY(std::isnan(second(*shown(data))));
    }

    /// A line keeps the color it was given; a second one of that color is dashed.
    void linesTakeTheirColors()
    {
        ChartData data = lines(3);
        data.series[0].color = 2;
        data.series[1].color = 0;
        data.series[2].color = 2;
        const auto chart = shown(data);
        const auto pen = [&](int at) { return plotOf(*chart).graph(at)->pen(); };
        const Theme& theme = lightTheme();
        QCOMPARE(pen(0).color(), theme.series[2]);
        QCOMPARE(pen(1).color(), theme.series[0]);
        QCOMPARE(pen(2).color(), theme.series[2]);
        QCOMPARE(pen(0).style(), Qt::SolidLine);
        QCOMPARE(pen(1).style(), Qt::SolidLine);
        QVERIFY(pen(2).style() != Qt::SolidLine);
    }

    /// Squares of the line's color, behind it in the plot's list.
    void hollowRowsHaveSquares()
    {
        ChartData data = lines(3);
        data.series[1].color = 0;
        data.series[1].hollow = {0};
        const auto chart = shown(data);
        const QCustomPlot& plot = plotOf(*chart);
        QCOMPARE(plot.graphCount(), 4);
        QCOMPARE(plot.graph(2)->dataCount(), 1);
        QCOMPARE(plot.graph(2)->lineStyle(), QCPGraph::lsNone);
        QCOMPARE(plot.graph(2)->scatterStyle().shape(), QCPScatterStyle::ssSquare);
        QCOMPARE(plot.graph(2)->scatterStyle().pen().color(), plot.graph(1)->pen().color());
        QCOMPARE(plot.graph(2)->data()->at(0)->value, data.series[1].values[0]);
    }

    /// Named by their tooltip, chosen by a click or Enter; between them there is nothing.
    void pointsAreReadAndChosen()
    {
        const auto chart = shown(points());
        QCustomPlot& plot = plotOf(*chart);
        const auto at = [&](double x, double y) {
            return QPoint(qRound(plot.xAxis->coordToPixel(x)), qRound(plot.yAxis->coordToPixel(y)));
        };
        const QPoint large = at(200, 80);
        QCOMPARE(chart->readoutAt(plot.mapTo(chart.get(), large)),
                 QStringLiteral("large\nTDP: 200 W\nMemory: 80 GiB"));
        QVERIFY(chart->readoutAt(plot.mapTo(chart.get(), at(300, 50))).isEmpty());
        QSignalSpy chosen(chart.get(), &Chart::rowChosen);
        sendMouse(plot, QEvent::MouseButtonPress, large, Qt::LeftButton);
        sendMouse(plot, QEvent::MouseButtonRelease, large, Qt::NoButton);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].toInt(), 1);
        QVERIFY(!chart->isZoomed());
        QTest::keyClick(chart.get(), Qt::Key_Right);
        QTest::keyClick(chart.get(), Qt::Key_Return);
        QCOMPARE(chosen.count(), 2);
    }

    /// Whole decades on logarithmic axes; all points inside on the others.
    void pointAxes()
    {
        ChartData data = points();
        const auto chart = shown(data);
        const QCustomPlot& plot = plotOf(*chart);
        QCOMPARE(plot.xAxis->label(), QStringLiteral("TDP (W)"));
        QVERIFY(plot.xAxis->range().lower <= 100 && plot.xAxis->range().upper > 400);
        QVERIFY(plot.yAxis->range().lower <= 8 && plot.yAxis->range().upper > 80);
        QCOMPARE(plot.graph(0)->dataCount() + plot.graph(1)->dataCount(), 3);
        QCOMPARE(plot.graph(1)->dataCount(), 1);
        data.logPositions = data.logValues = true;
        chart->setData(data);
        QCOMPARE(plot.xAxis->scaleType(), QCPAxis::stLogarithmic);
        QCOMPARE(plot.xAxis->range().lower, 10.0); // 100 W is not on the edge
        QCOMPARE(plot.xAxis->range().upper, 1000.0);
        QCOMPARE(plot.yAxis->range().lower, 1.0);
        QCOMPARE(plot.yAxis->range().upper, 100.0);
        QVERIFY(!chart->isZoomed());
        chart->setData(lines(1)); // the same plot goes back to plain axes
        QCOMPARE(plot.xAxis->scaleType(), QCPAxis::stLinear);
    }

    /// Two series over the same places: each point is of one, with its color, shape and whisker.
    void pointsOfSeveralSeries()
    {
        ChartData data = points();
        const double none = std::nan("");
        data.series = {
            {.name = "A", .values = {120, none, 500}, .low = {60, none, 400}, .high = {240, none, 4000}},
            {.name = "B", .values = {none, 180, none}, .low = {none, 90, none}, .high = {none, 360, none}}};
        data.logPositions = data.logValues = data.diagonal = true;
        const auto chart = shown(data);
        const QCustomPlot& plot = plotOf(*chart);
        for (const QCPAxis* axis : {plot.xAxis, plot.yAxis}) { // 60 to 4000, whiskers too, on both
            QCOMPARE(axis->range().lower, 10.0);
            QCOMPARE(axis->range().upper, 10000.0);
        }
        QCOMPARE(plot.graph(0)->dataCount(), 2); // the diagonal, corner to corner
        QCOMPARE(plot.graph(0)->data()->at(0)->value, 10.0);
        QCOMPARE(plot.graph(0)->data()->at(1)->value, 10000.0);
        QCOMPARE(plot.graph(1)->dataCount(), 2);
        QCOMPARE(plot.graph(2)->dataCount(), 0); // the one of B is emphasized
        QCOMPARE(plot.graph(4)->dataCount(), 1);
        QVERIFY(plot.graph(1)->scatterStyle().shape() != plot.graph(4)->scatterStyle().shape());
        QVERIFY(plot.graph(1)->scatterStyle().brush() != plot.graph(4)->scatterStyle().brush());
        QCOMPARE(pointValue(data, 1), 180.0);
        QCOMPARE(rowText(data, 1, QLocale::c()),
                 QStringLiteral("large\nTDP: 200 W\nB: 180 GiB (P10 90 to P90 360)"));
        QCOMPARE(chartTable(data, {}, QLatin1Char(',')).section('\n', 2, 2),
                 QStringLiteral("large,200,,,,180,90,360"));
    }

    /// A third value as color, from the least to the greatest; what is beaten is hollow.
    void shadesOfPoints()
    {
        ChartData data;
        data.kind = ChartKind::Points;
        data.categories = {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
        data.positionTitle = QStringLiteral("Cost");
        data.positions = {1, 2, 3};
        data.series.push_back({.name = QStringLiteral("Energy"), .values = {3, 4, 2}});
        data.shadeTitle = QStringLiteral("Carbon");
        data.shadeUnit = QStringLiteral("t");
        data.shades = {10, 20, 15};
        data.faded = {2};
        const auto chart = shown(data);
        QCustomPlot& plot = plotOf(*chart);
        const QImage drawn = plot.toPixmap(plot.width(), plot.height()).toImage();
        const auto color = [&](double x, double y) {
            return drawn.pixelColor(qRound(plot.xAxis->coordToPixel(x)), qRound(plot.yAxis->coordToPixel(y)));
        };
        QCOMPARE(color(1, 3), lightTheme().sequential.front());
        QCOMPARE(color(2, 4), lightTheme().sequential.back());
        QCOMPARE(color(3, 2), lightTheme().panel);
        QCOMPARE(rowText(data, 0, QLocale::c()), QStringLiteral("a\nCost: 1\nEnergy: 3\nCarbon: 10 t"));
        QCOMPARE(chartTable(data, {}, QLatin1Char(',')),
                 QStringLiteral("Category,Cost,Energy,Carbon (t)\na,1,3,10\nb,2,4,20\nc,3,2,15\n"));
    }

    /// Cells end half way to the next; each has its color, and the arrows walk over them.
    void heatMap()
    {
        const auto chart = shown(cells());
        QCustomPlot& plot = plotOf(*chart);
        QCOMPARE(plot.xAxis->range().lower, 0.5);
        QCOMPARE(plot.xAxis->range().upper, 3.5);
        QCOMPARE(plot.yAxis->range().lower, 5.0);
        QCOMPARE(plot.yAxis->range().upper, 25.0);
        QCOMPARE(plot.yAxis->label(), QStringLiteral("Nodes (racks)"));
        const auto at = [&](double x, double y) {
            return QPoint(qRound(plot.xAxis->coordToPixel(x)), qRound(plot.yAxis->coordToPixel(y)));
        };
        const QImage drawn = plot.toPixmap(plot.width(), plot.height()).toImage();
        QCOMPARE(drawn.pixelColor(at(0.8, 7)), lightTheme().sequential.front());
        QCOMPARE(drawn.pixelColor(at(3.3, 23)), lightTheme().sequential.back());
        QCOMPARE(chart->readoutAt(plot.mapTo(chart.get(), at(1.3, 6))),
                 QStringLiteral("PUE: 1\nNodes: 10 racks\nCost: 1 USD"));
        QCOMPARE(rowText(cells(), 3, QLocale::c()), QStringLiteral("PUE: 2\nNodes: 20 racks\ntoo hot"));
        QSignalSpy chosen(chart.get(), &Chart::rowChosen);
        sendMouse(plot, QEvent::MouseButtonPress, at(3, 10), Qt::LeftButton);
        sendMouse(plot, QEvent::MouseButtonRelease, at(3, 10), Qt::NoButton);
        QCOMPARE(chosen.last()[0].toInt(), 4);
        sendMouse(plot, QEvent::MouseMove, at(3, 10), Qt::NoButton);
        for (const int key : {Qt::Key_Left, Qt::Key_Up, Qt::Key_Up, Qt::Key_Return})
            QTest::keyClick(chart.get(), static_cast<Qt::Key>(key));
        QCOMPARE(chosen.last()[0].toInt(), 3); // not above the uppermost
        ChartData data = cells();
        data.positions = {1, 1, 10, 10, 100, 100};
        data.logPositions = true;
        chart->setData(data); // the next half of a decade on either side
        QCOMPARE(plot.xAxis->scaleType(), QCPAxis::stLogarithmic);
        QVERIFY(std::abs(plot.xAxis->range().lower - std::pow(10.0, -0.5)) < 1e-9);
        QVERIFY(std::abs(plot.xAxis->range().upper - std::pow(10.0, 2.5)) < 1e-6);
        chart->setData(lines(1));
        QCOMPARE(plot.xAxis->scaleType(), QCPAxis::stLinear);
        QVERIFY(plot.yAxis->grid()->visible());
    }

    /// Vectors, as those of all charts, and a table with a line for each cell.
    void heatMapAsFile()
    {
        const QString svg = QString::fromUtf8(chartFile(cells(), {}, ChartFormat::Svg).value());
        QVERIFY(!svg.contains(QLatin1String("<image")));
        QVERIFY(svg.contains(lightTheme().sequential.front().name()));
        QCOMPARE(chartTable(cells(), {}, QLatin1Char(',')),
                 QStringLiteral("PUE,Nodes (racks),Cost (USD),Remark\n1,10,1,\n1,20,2,\n2,10,3,\n"
                                "2,20,,too hot\n3,10,5,\n3,20,6,\n"));
    }

    /// The first row on top, 0 and both ends in view, all names whole.
    void tornadoHasRows()
    {
        const auto chart = shown(tornado());
        chart->grab();
        const QCustomPlot& plot = plotOf(*chart);
        QVERIFY(plot.yAxis->coordToPixel(1) < plot.yAxis->coordToPixel(3));
        QVERIFY(plot.xAxis->range().lower < -4 && plot.xAxis->range().upper > 4);
        QCOMPARE(plot.xAxis->label(), QStringLiteral("Change of Cost (USD)"));
        const QVector<QString> names{QStringLiteral("Price · Hall"), QStringLiteral("Life · Hall"),
                                     QStringLiteral("Nodes · Hall")};
        QCOMPARE(plot.yAxis->tickVectorLabels(), names);
        QVERIFY(!wantsLogAxis(tornado()));
    }

    /// Low and high to both sides of 0; on the same side each has half of the row.
    void tornadoHasTwoSides()
    {
        ChartData data = tornado();
        data.series[0].values[2] = 2.0;
        data.series[1].values[2] = 3.0;
        const auto chart = shown(data);
        QCustomPlot& plot = plotOf(*chart);
        const QImage picture = plot.grab().toImage();
        const auto colorAt = [&](double value, double row) {
            return picture.pixelColor(qRound(plot.xAxis->coordToPixel(value)),
                                      qRound(plot.yAxis->coordToPixel(row)));
        };
        const QColor low = seriesColor(m_look.theme(), 0), high = seriesColor(m_look.theme(), 1);
        QCOMPARE(colorAt(-2, 1), low);
        QCOMPARE(colorAt(2, 1), high);
        QCOMPARE(colorAt(1, 2), low);
        QCOMPARE(colorAt(-0.5, 2), high);
        QCOMPARE(colorAt(1, 2.82), low);
        QCOMPARE(colorAt(1, 3.18), high);
    }

    /// A name tells its row too; the arrows go from row to row.
    void tornadoIsRead()
    {
        const auto chart = shown(tornado());
        const QCustomPlot& plot = plotOf(*chart);
        const QPoint name(4, qRound(plot.yAxis->coordToPixel(2)));
        QCOMPARE(
            chart->readoutAt(plot.mapToParent(name)),
            QStringLiteral("Life · Hall\nlow: 2 USD\nhigh: −1 USD\nAt four years the result is 12 USD."));
        chart->setFocus();
        QTest::keyClick(chart.get(), Qt::Key_Down);
        QCOMPARE(chart->currentRow(), 0);
        QTest::keyClick(chart.get(), Qt::Key_Right);
        QTest::keyClick(chart.get(), Qt::Key_Down);
        QTest::keyClick(chart.get(), Qt::Key_Down); // stays at the last
        QCOMPARE(chart->currentRow(), 2);
        QTest::keyClick(chart.get(), Qt::Key_Up);
        QCOMPARE(chart->currentRow(), 1);
        QTest::keyClick(chart.get(), Qt::Key_Plus);
        QVERIFY(chart->isZoomed());
        QTest::keyClick(chart.get(), Qt::Key_Home);
        QVERIFY(!chart->isZoomed());
    }

    /// Where names and words take too much of the width, names are shortened and words left out.
    void tornadoInLittleRoom()
    {
        ChartData data = tornado();
        data.categories[0] =
            QStringLiteral("Price of a node with all of its accelerators · Hall of the North");
        data.series[0].ends[0] = QStringLiteral("nine hundred thousand USD a node");
        const auto chart = shown(data);
        chart->resize(420, 320);
        chart->grab();
        const QCustomPlot& plot = plotOf(*chart);
        QVERIFY(plot.axisRect()->width() > 420 / 3);
        QVERIFY(plot.yAxis->tickVectorLabels().front().contains(u'…'));
        QVERIFY(plot.xAxis->range().lower > -8); // no room for words that would take half of it
    }

    void tornadoAsFile()
    {
        const QString svg = QString::fromUtf8(chartFile(tornado(), {}, ChartFormat::Svg).value());
        QVERIFY(!svg.contains(QLatin1String("<image")));
        QVERIFY(svg.contains(QStringLiteral("four years")) && svg.contains(QStringLiteral("Price · Hall")));
        QVERIFY(!svg.contains(QStringLiteral("five"))); // it has no bar
        QCOMPARE(chartTable(tornado(), {}, QLatin1Char(',')),
                 QStringLiteral("Input,low (USD),high (USD),Remark\nPrice · Hall,-4,4,\n"
                                "Life · Hall,2,-1,At four years the result is 12 USD.\nNodes · Hall,,1,\n"));
    }

    /// Lines are chosen from where they say so.
    void choosableLines()
    {
        ChartData data = lines(2);
        const auto chart = shown(data);
        QSignalSpy chosen(chart.get(), &Chart::rowChosen);
        QTest::keyClick(chart.get(), Qt::Key_Right);
        QTest::keyClick(chart.get(), Qt::Key_Return);
        QCOMPARE(chosen.count(), 0);
        data.choosable = true;
        chart->setData(data);
        QTest::keyClick(chart.get(), Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
    }

    /// The front of small W and large GiB: 16 GiB up to 200 W, then 80. The third is beaten.
    void pointsOnStairs()
    {
        ChartData data = points();
        data.emphasized.clear();
        data.faded = {2};
        data.stairs = ChartStairs{.rows = {1, 0}, .fromLeft = true};
        const auto chart = shown(data);
        const QCPGraph& line = *plotOf(*chart).graph(0);
        QCOMPARE(line.lineStyle(), QCPGraph::lsStepLeft);
        QCOMPARE(line.dataCount(), 2);
        QCOMPARE(line.data()->at(0)->key, 100.0);
        QCOMPARE(line.data()->at(1)->value, 80.0);
        data.stairs->fromLeft = false;
        chart->setData(data);
        QCOMPARE(plotOf(*chart).graph(0)->lineStyle(), QCPGraph::lsStepRight);
    }

    void pointsAsTable()
    {
        QCOMPARE(
            chartTable(points(), {}, QLatin1Char(',')),
            QStringLiteral("Accelerators,TDP (W),Memory (GiB)\nsmall,100,16\nlarge,200,80\nhot,400,8\n"));
    }

    /// A single point that errs along the positions: 20 W less, 40 W more.
    void pointsThatErrBothWays()
    {
        ChartData data = points();
        data.positionLow = {std::nan(""), 180, std::nan("")};
        data.positionHigh = {std::nan(""), 240, std::nan("")};
        QCOMPARE(rowText(data, 0, QLocale::c()), QStringLiteral("small\nTDP: 100 W\nMemory: 16 GiB"));
        QCOMPARE(rowText(data, 1, QLocale::c()),
                 QStringLiteral("large\nTDP: 200 W (P10 180 to P90 240)\nMemory: 80 GiB"));
        QCOMPARE(chartTable(data, {}, QLatin1Char(',')),
                 QStringLiteral("Accelerators,TDP (W),TDP P10 (W),TDP P90 (W),Memory (GiB)\n"
                                "small,100,,,16\nlarge,200,180,240,80\nhot,400,,,8\n"));
        QCustomPlot plot;
        drawChart(plot, data, {}, {400, 300});
        bool drawn = false;
        for (int at = 0; at < plot.plottableCount(); ++at)
            if (const auto* bars = qobject_cast<QCPErrorBars*>(plot.plottable(at));
                bars && bars->data()->size() == 1)
                drawn = bars->errorType() == QCPErrorBars::etKeyError &&
                        qFuzzyCompare(bars->data()->front().errorMinus, 20.0) &&
                        qFuzzyCompare(bars->data()->front().errorPlus, 40.0);
        QVERIFY(drawn);
    }

    void emptyData_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("stacked") << static_cast<int>(ChartKind::StackedBars);
        QTest::newRow("grouped") << static_cast<int>(ChartKind::GroupedBars);
        QTest::newRow("lines") << static_cast<int>(ChartKind::Lines);
        QTest::newRow("points") << static_cast<int>(ChartKind::Points);
        QTest::newRow("tornado") << static_cast<int>(ChartKind::Tornado);
    }

    void emptyData()
    {
        QFETCH(int, kind);
        ChartData data;
        data.kind = static_cast<ChartKind>(kind);
        const auto chart = shown(data); // no crash, no NaN range
        QVERIFY(plotOf(*chart).yAxis->range().size() > 0);
        data.categories = {QStringLiteral("A")};
        data.positions = {5};
        data.series = {{.name = QStringLiteral("zero"), .values = {0.0}}};
        chart->setData(data);
        QVERIFY(plotOf(*chart).yAxis->range().size() > 0);
        QVERIFY(plotOf(*chart).xAxis->range().size() > 0);
        data.series[0].values = {std::nan("")};
        chart->setData(data);
        QVERIFY(plotOf(*chart).yAxis->range().size() > 0);
        QTest::keyClick(chart.get(), Qt::Key_Right);
        chart->setLogAxis(true);
        chart->grab();
    }

    void tooltip()
    {
        const auto chart = shown(stacks());
        const QPoint place = barPlace(*chart, 2, 4.0);
        const QString text = QStringLiteral("Cooling\nIT: 9 GWh\nOverhead: 2 GWh\nTotal: 11 GWh (−21 %)");
        QCOMPARE(chart->readoutAt(plotOf(*chart).mapToParent(place)), text);
        sendMouse(plotOf(*chart), QEvent::MouseMove, place, Qt::NoButton);
        QCOMPARE(QToolTip::text(), text);
        QCOMPARE(chart->currentRow(), 1);
        QCOMPARE(chart->readoutAt({2, 2}), QString());
        sendMouse(plotOf(*chart), QEvent::MouseMove, {2, 2}, Qt::NoButton);
        QCOMPARE(chart->currentRow(), -1);
    }

    void tooltipHasAllDigits()
    {
        ChartData data = stacks();
        data.series = {{.name = QStringLiteral("IT"),
                        .values = {112128.25, 1.0},
                        .low = {111000.5, 0.9},
                        .high = {113000, 1.1}}};
        data.kind = ChartKind::GroupedBars;
        QCOMPARE(rowText(data, 0, QLocale(QLocale::English)),
                 QStringLiteral("Baseline\nIT: 112,128.25 GWh (P10 111,000.5 to P90 113,000)"));
    }

    void yearsHaveNoSeparator()
    {
        QCOMPARE(rowText(lines(1), 3, QLocale(QLocale::English)), QStringLiteral("Year 2029\nS0: 3 USD"));
    }

    void largePlacesHaveSeparators()
    {
        ChartData data = lines(1, 3);
        data.positions = {0, 2500000, 5000000};
        const auto chart = shown(data);
        QVERIFY(plotOf(*chart).xAxis->tickVectorLabels().contains(QStringLiteral("5,000,000")));
        QCOMPARE(rowText(data, 1, QLocale(QLocale::English)), QStringLiteral("Year 2,500,000\nS0: 1 USD"));
        data.positions = {0, 2500, 5000};
        QVERIFY(plotOf(*shown(data)).xAxis->tickVectorLabels().contains(QStringLiteral("5,000")));
        QVERIFY(plotOf(*shown(lines(1))).xAxis->tickVectorLabels().contains(QStringLiteral("2030")));
    }

    void wheelAndReset()
    {
        const auto chart = shown(stacks());
        QCustomPlot& plot = plotOf(*chart);
        const QCPRange home = plot.yAxis->range(), homeX = plot.xAxis->range();
        const QPoint place = barPlace(*chart, 1, 5.0);
        chart->clearFocus();
        QVERIFY(!sendWheel(plot, place, 120)); // the page scrolls instead
        QVERIFY(!chart->isZoomed());

        chart->setFocus();
        sendWheel(plot, place, 120);
        QVERIFY(chart->isZoomed());
        QVERIFY(plot.yAxis->range().upper < home.upper);
        QCOMPARE(plot.yAxis->range().lower, 0.0); // bars keep their foot
        QCOMPARE(plot.xAxis->range().upper, homeX.upper);
        sendWheel(plot, place, 120, Qt::ShiftModifier);
        QVERIFY(plot.xAxis->range().size() < homeX.size());

        QVERIFY(toolOf(*chart, QStringLiteral("Reset zoom")).isVisible());
        QTest::mouseDClick(&plot, Qt::LeftButton, {}, place);
        QVERIFY(!chart->isZoomed());
        QVERIFY(!toolOf(*chart, QStringLiteral("Reset zoom")).isVisible());
        sendWheel(plot, place, -120); // nothing beyond the home view
        QVERIFY(!chart->isZoomed());
    }

    void zoomByKeysAndButton()
    {
        const auto chart = shown(lines(2));
        QTest::keyClick(chart.get(), Qt::Key_Plus);
        QVERIFY(chart->isZoomed());
        QTest::keyClick(chart.get(), Qt::Key_Home);
        QVERIFY(!chart->isZoomed());
        QTest::keyClick(chart.get(), Qt::Key_Plus);
        const double lower = plotOf(*chart).xAxis->range().lower;
        QTest::keyClick(chart.get(), Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(plotOf(*chart).xAxis->range().lower > lower);
        toolOf(*chart, QStringLiteral("Reset zoom")).click();
        QVERIFY(!chart->isZoomed());
    }

    void dragZooms()
    {
        const auto chart = shown(lines(2));
        QCustomPlot& plot = plotOf(*chart);
        const QPoint from(qRound(plot.xAxis->coordToPixel(2028)), qRound(plot.yAxis->coordToPixel(15)));
        const QPoint to(qRound(plot.xAxis->coordToPixel(2032)), qRound(plot.yAxis->coordToPixel(5)));
        sendMouse(plot, QEvent::MouseButtonPress, from, Qt::LeftButton);
        sendMouse(plot, QEvent::MouseMove, (from + to) / 2, Qt::LeftButton);
        sendMouse(plot, QEvent::MouseMove, to, Qt::LeftButton);
        sendMouse(plot, QEvent::MouseButtonRelease, to, Qt::NoButton);
        QVERIFY(std::abs(plot.xAxis->range().lower - 2028) < 0.1);
        QVERIFY(std::abs(plot.xAxis->range().upper - 2032) < 0.1);
        QVERIFY(std::abs(plot.yAxis->range().upper - 15) < 0.3);
    }

    void zoomSurvivesNewNumbers()
    {
        const auto chart = shown(stacks());
        chart->zoomBy(0.5);
        const double upper = plotOf(*chart).yAxis->range().upper;
        ChartData data = stacks();
        data.series[0].values[0] = 10.5;
        chart->setData(data);
        QCOMPARE(plotOf(*chart).yAxis->range().upper, upper);
        data.categories.push_back(QStringLiteral("New"));
        chart->setData(data); // other rows: all of them are shown
        QVERIFY(!chart->isZoomed());
    }

    /// A range of GWh would cut off bars of MWh, and one of energy those of cost; the row read stays.
    void zoomEndsWithItsAxes()
    {
        const auto chart = shown(stacks());
        chart->setFocus();
        QTest::keyClick(chart.get(), Qt::Key_Right);
        ChartData data = stacks();
        for (QString* words : {&data.unit, &data.valueTitle}) {
            chart->zoomBy(0.5);
            QVERIFY(chart->isZoomed());
            *words = QStringLiteral("another");
            chart->setData(data);
            QVERIFY(!chart->isZoomed());
            QCOMPARE(chart->currentRow(), 0);
        }
    }

    /// From 100 to 400 W, on whole decades 10 to 1,000: what is moved beyond an end keeps its length.
    void logViewsStayInside()
    {
        ChartData data = points();
        data.logPositions = data.logValues = true;
        const auto chart = shown(data);
        QCPAxis& axis = *plotOf(*chart).xAxis;
        QTest::keyClick(chart.get(), Qt::Key_Plus);
        const double times = axis.range().upper / axis.range().lower;
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(chart.get(), Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(std::abs(axis.range().upper / 1000 - 1) < 1e-9);
        QVERIFY(std::abs(axis.range().upper / axis.range().lower / times - 1) < 1e-9);
        axis.setRange(2000, 8000); // dragged out of the frame
        QVERIFY(std::abs(axis.range().lower / 250 - 1) < 1e-9);
        QVERIFY(std::abs(axis.range().upper / 1000 - 1) < 1e-9);
        axis.setRange(1, 1e6);
        QVERIFY(std::abs(axis.range().lower / 10 - 1) < 1e-9);
        QVERIFY(std::abs(axis.range().upper / 1000 - 1) < 1e-9);
    }

    void keyboardReads()
    {
        const auto chart = shown(stacks());
        chart->setFocus();
        QTest::keyClick(chart.get(), Qt::Key_Right);
        QVERIFY(chart->accessibleDescription().startsWith(QStringLiteral("Baseline\nIT: 10 GWh")));
        QTest::keyClick(chart.get(), Qt::Key_Right);
        QTest::keyClick(chart.get(), Qt::Key_Right); // stays at the last
        QCOMPARE(chart->currentRow(), 1);
        chart->clearFocus();
        QVERIFY(chart->accessibleDescription().startsWith(QStringLiteral("Stacked bars")));
    }

    void words()
    {
        ChartData data = stacks();
        data.notes = {QStringLiteral("of nameplate")};
        const auto chart = shown(data);
        QCOMPARE(chart->accessibleName(), QStringLiteral("Energy by scenario"));
        QCOMPARE(chart->accessibleDescription(),
                 QStringLiteral("Stacked bars; Baseline, IT: 10 GWh, Overhead: 4 GWh, Total: 14 GWh; "
                                "Cooling, IT: 9 GWh, Overhead: 2 GWh, Total: 11 GWh (−21 %); of nameplate"));
    }

    /// Every second of 23 rows: twelve; all of twelve.
    void wordsOfManyRows()
    {
        for (const int points : {1, 12, 13, 23, 24, 100}) {
            const qsizetype told = summaryText(lines(1, points), QLocale::c()).count(QStringLiteral("S0: "));
            QVERIFY2(told <= 12 && told >= std::min(points, 7), qPrintable(QString::number(told)));
        }
        QCOMPARE(summaryText(lines(1, 23), QLocale::c()).count(QStringLiteral("S0: ")), 12);
        QCOMPARE(summaryText(lines(1, 12), QLocale::c()).count(QStringLiteral("S0: ")), 12);
        QCOMPARE(summaryText(lines(1, 0), QLocale::c()), QStringLiteral("Lines"));
    }

    /// A rank with bands wants one from 30 times on; without bands it is bars like others.
    void logAxisOfARank()
    {
        ChartData data = stacks();
        data.kind = ChartKind::GroupedBars;
        data.series = {
            {.name = QStringLiteral("Cost"), .values = {0.03, 0.89}, .low = {0.02, 0.8}, .high = {0.1, 1.2}}};
        QVERIFY(!wantsLogAxis(data)); // 29.7 times
        data.series[0].values[1] = 0.91;
        QVERIFY(wantsLogAxis(data)); // 30.3 times
        data.series[0].low = data.series[0].high = {};
        QVERIFY(!wantsLogAxis(data));
    }

    /// Single bars, such as the energy of a query of each scenario, start on one from two decades on.
    void singleBarsStartOnALogAxis()
    {
        ChartData data = stacks();
        data.series = {{.name = QStringLiteral("Energy"), .values = {0.2, 19.8}}};
        QVERIFY(!wantsLogAxis(data) && !startsOnLogAxis(data)); // 99 times
        data.series[0].values[1] = 20.2;
        QVERIFY(wantsLogAxis(data) && startsOnLogAxis(data)); // 101 times
        data.kind = ChartKind::Lines;
        data.positions = {0, 1};
        QVERIFY(!startsOnLogAxis(data));
    }

    /// Over a whisker a figure would read as its own: it stands under the name, or behind it where that is
    /// upright. Without whiskers names stay alone.
    void figuresOfBandsStandUnderNames()
    {
        ChartData data = stacks();
        data.kind = ChartKind::GroupedBars;
        data.changes.clear();
        data.categories.assign(10, QStringLiteral("MI300X"));
        ChartSeries cost{.name = QStringLiteral("Cost")};
        cost.values.assign(10, 0.0271);
        cost.low.assign(10, 0.02);
        cost.high.assign(10, 0.05);
        data.series = {cost};
        const auto labelOf = [](const Chart& chart) { return plotOf(chart).xAxis->tickVectorLabels()[0]; };
        const auto chart = shown(data);
        const QString figure = QStringLiteral("\n0.0271");
        QVERIFY2(labelOf(*chart).endsWith(figure), qPrintable(labelOf(*chart)));
        chart->resize(400, 320); // 30 pixels each
        QTRY_VERIFY(labelOf(*chart).endsWith(QStringLiteral("  0.0271")));
        data.series[0].low = data.series[0].high = {};
        QCOMPARE(labelOf(*shown(data)), QStringLiteral("MI300X"));
    }

    void longWhiskersWantALogAxis()
    {
        ChartData data = stacks();
        data.kind = ChartKind::GroupedBars;
        data.series = {
            {.name = QStringLiteral("Cost"), .values = {0.5, 10}, .low = {0.4, 8}, .high = {0.6, 49}}};
        QVERIFY(!wantsLogAxis(data)); // 98 times the smaller bar
        data.series[0].high[1] = 51;
        QVERIFY(wantsLogAxis(data));
    }

    /// Of 1, 2, 3, 4 and 20 the third quartile by the nearest rank is the fourth, 4: only 20 is more than
    /// twice that. The others with their whiskers end at 6, and 20 is more than twice 6.
    void farBarsAreBroken()
    {
        ChartData data = stacks();
        data.kind = ChartKind::GroupedBars;
        data.changes.clear();
        data.categories = {"a", "b", "c", "d", "far"};
        data.series = {{.name = QStringLiteral("Cost"),
                        .values = {1, 2, 3, 4, 20},
                        .low = {1, 1, 2, 3, 15},
                        .high = {2, 3, 4, 6, 30}}};
        breakFarBars(data);
        QVERIFY(data.valueSpan);
        QCOMPARE(data.valueSpan->high, 6.0);
        const auto chart = shown(data);
        const QCustomPlot& plot = plotOf(*chart);
        QVERIFY(plot.yAxis->range().upper > 6 && plot.yAxis->range().upper < 7);
        QVERIFY2(plot.xAxis->tickVectorLabels()[4].endsWith(QStringLiteral("\n20.0")),
                 qPrintable(plot.xAxis->tickVectorLabels()[4]));
        QVERIFY(chart->readoutAt(barPlace(*chart, 5, 3)).contains(QStringLiteral("Cost: 20 GWh")));
        QCOMPARE(drawnData(data, {}).notes.filter(QStringLiteral("A broken bar")).size(), 1);
        QVERIFY(drawnData(data, {}).notes.filter(QStringLiteral("whisker")).isEmpty());
        QVERIFY(drawnData(data, {.logAxis = true}).notes.isEmpty()); // there nothing is cut
        const QImage broken = plotOf(*chart).toPixmap().toImage();
        data.valueSpan->high = 30; // the same bars, whole
        QVERIFY(plotOf(*shown(data)).toPixmap().toImage() != broken);
    }

    /// The axis ends at 6: a bar of 4 with a whisker to 9 stands whole, and only the whisker is broken.
    void brokenWhiskersAreNoBrokenBars()
    {
        ChartData data = stacks();
        data.kind = ChartKind::GroupedBars;
        data.changes.clear();
        data.categories = {"a", "b"};
        data.series = {{.name = QStringLiteral("Cost"), .values = {1, 4}, .low = {1, 3}, .high = {2, 9}}};
        data.valueSpan = ValueSpan{0.0, 6.0};
        QStringList notes = drawnData(data, {}).notes;
        QCOMPARE(notes.filter(QStringLiteral("A broken whisker")).size(), 1);
        QVERIFY(notes.filter(QStringLiteral("broken bar")).isEmpty());
        data.series[0].values[0] = 7; // now there are both
        data.series[0].high[0] = 8;
        notes = drawnData(data, {}).notes;
        QVERIFY(notes.filter(QStringLiteral("A broken whisker")).size() == 1 &&
                notes.filter(QStringLiteral("A broken bar")).size() == 1);
        data.valueSpan->high = 10; // and nothing is beyond
        QVERIFY(drawnData(data, {}).notes.filter(QStringLiteral("broken")).isEmpty());
    }

    void nearBarsStayWhole()
    {
        ChartData data = stacks();
        data.kind = ChartKind::GroupedBars;
        data.categories = {"a", "b", "c"};
        data.series = {
            {.name = QStringLiteral("Cost"), .values = {1, 1, 10}, .low = {1, 1, 9}, .high = {1, 1, 11}}};
        breakFarBars(data); // of three the third quartile is the highest
        QVERIFY(!data.valueSpan);
        data.categories.push_back("d");
        data.series[0] = {.name = QStringLiteral("Cost"),
                          .values = {1, 1, 1, 2.5},
                          .low = {1, 1, 1, 2},
                          .high = {1, 1, 2, 3}};
        breakFarBars(data); // 2.5 is over twice 1, but to end the axis at 2 in place of 3 gains little
        QVERIFY(!data.valueSpan);
        data.series[0].high = {1, 1, 1, 3}; // at 1 it gains much
        breakFarBars(data);
        QVERIFY(data.valueSpan && data.valueSpan->high == 1.0);
        data.valueSpan.reset();
        data.series[0].low = data.series[0].high = {}; // no rank
        breakFarBars(data);
        QVERIFY(!data.valueSpan);
    }

    /// Places in a column follow the order of the positions; positions themselves stay in the table.
    void pointsInColumns()
    {
        ChartData data = points(); // 100, 200 and 400 W
        data.columns = {QStringLiteral("A"), QStringLiteral("B")};
        data.columnOf = {1, 0, 1};
        data.logPositions = true;
        const ChartData drawn = drawnData(data, {});
        QVERIFY(!drawn.logPositions);
        QCOMPARE(drawn.positions[1], 1.0); // alone: in the middle
        QVERIFY(drawn.positions[0] > 1.5 && drawn.positions[0] < 2 && drawn.positions[2] > 2 &&
                drawn.positions[2] < 2.5);
        const auto chart = shown(data);
        const QCPAxis& axis = *plotOf(*chart).xAxis;
        QCOMPARE(axis.scaleType(), QCPAxis::stLinear);
        QCOMPARE(axis.tickVectorLabels(), (QVector<QString>{QStringLiteral("A"), QStringLiteral("B")}));
        QCOMPARE(rowText(drawn, 1, QLocale::c()), QStringLiteral("large\nMemory: 80 GiB"));
        QVERIFY(chartTable(data, {}, QLatin1Char(',')).contains(QStringLiteral("\nlarge,200,80\n")));
    }

    /// Beyond the axis a point is at its end, with its own figure in words.
    void pointsBeyondTheAxis()
    {
        ChartData data = points(); // 16, 80 and 8 GiB
        data.valueSpan = ValueSpan{10.0, 50.0};
        QVERIFY(!isBeyond(data, 0) && isBeyond(data, 1) && isBeyond(data, 2));
        QCOMPARE(drawnValue(data, 0), 16.0);
        QCOMPARE(drawnValue(data, 1), 50.0);
        QCOMPARE(drawnValue(data, 2), 10.0);
        const auto chart = shown(data);
        const QCustomPlot& plot = plotOf(*chart);
        QCOMPARE(plot.yAxis->range().upper, 50.0);
        QCOMPARE(plot.graph(0)->dataCount() + plot.graph(1)->dataCount(), 1); // two are arrows
        QVERIFY(rowText(data, 1, QLocale::c()).contains(QStringLiteral("Memory: 80 GiB")));
    }

    /// Changes may be of either sign: no logarithm of those.
    void barsBelowZeroHaveNoLogAxis()
    {
        ChartData data = stacks();
        data.kind = ChartKind::GroupedBars;
        data.series[0].values = {5000, 1};
        QVERIFY(wantsLogAxis(data));
        data.series[1].values = {-5000, 1};
        QVERIFY(!wantsLogAxis(data));
    }

    /// The limit of positions is in view, also beyond the last of them; positions that are not whole get
    /// ticks between whole ones.
    void limitOfLinePositions()
    {
        ChartData data = lines(1);
        data.positionLimit = ChartLimit{QStringLiteral("at most"), 2040};
        QCustomPlot plot;
        QCOMPARE(drawChart(plot, data, {}, {500, 300}).x.upper, 2040.0);
        for (double& at : data.positions)
            at = (at - 2026) / 10.0;
        data.positionLimit.reset();
        (void)drawChart(plot, data, {}, {500, 300});
        plot.replot();
        QVERIFY(plot.xAxis->tickVector().size() > 2);
    }

    void logAxis()
    {
        ChartData data = stacks();
        QVERIFY(!wantsLogAxis(data));
        data.series[0].values = {0.1428, 109.0};
        data.series[1].values = {0.0, 0.0};
        QVERIFY(!wantsLogAxis(data)); // 763 times
        data.series[0].values[1] = 112128;
        QVERIFY(wantsLogAxis(data));
        QVERIFY(!startsOnLogAxis(data)); // of parts of a sum it would show the sums alone
        data.series.pop_back();
        const auto chart = shown(data);
        QToolButton& tool = toolOf(*chart, QStringLiteral("Log axis"));
        QVERIFY(tool.isVisible());
        tool.click();
        QVERIFY(chart->isLogAxis());
        const QCustomPlot& plot = plotOf(*chart);
        QCOMPARE(plot.yAxis->scaleType(), QCPAxis::stLogarithmic);
        QVERIFY(plot.yAxis->range().lower > 0 && plot.yAxis->range().lower < 0.1428);
        QVERIFY(plot.yAxis->range().upper > 112128);
        QVERIFY(!chart->isZoomed());
        chart->setData(stacks()); // no longer wanted
        QVERIFY(!chart->isLogAxis() && !tool.isVisible() && !chart->isZoomed());
        chart->setData(data);
        QVERIFY(!tool.isChecked());
        tool.click();
        QVERIFY(chart->isLogAxis());
    }

    void logAxisShowsTotals()
    {
        const ChartData drawn = drawnData(stacks(), {.logAxis = true});
        QCOMPARE(drawn.series.size(), std::size_t(1)); // stacks have no meaning on a log axis
        QCOMPARE(drawn.series[0].values, (std::vector<double>{14, 11}));
    }

    /// The higher of the bars is 14: 41 is within three times that, 43 is not.
    void farRingsStandOnTheLogAxisAlone()
    {
        ChartData data = stacks();
        data.dots = {{QStringLiteral("near"), 0, 41.0}, {QStringLiteral("far"), 1, 43.0}};
        const ChartData linear = drawnData(data, {.logAxis = false});
        QCOMPARE(linear.dots.size(), std::size_t(1));
        QCOMPARE(linear.dots[0].name, QStringLiteral("near"));
        QVERIFY(linear.notes.back().endsWith(QStringLiteral("alone: 1")));
        QCOMPARE(drawnData(data, {.logAxis = true}).dots.size(), std::size_t(2));
    }

    void fourLinesAtMost()
    {
        const auto chart = shown(lines(7));
        QCOMPARE(plotOf(*chart).graphCount(), 4);
        const auto boxes = chart->findChildren<QCheckBox*>();
        QCOMPARE(boxes.size(), 7);
        QVERIFY(!boxes[5]->isEnabled()); // four are chosen
        boxes[1]->click();
        QCOMPARE(plotOf(*chart).graphCount(), 3);
        QVERIFY(boxes[5]->isEnabled());
        boxes[5]->click();
        QCOMPARE(chart->lines(), (std::vector<std::size_t>{0, 2, 3, 5}));
        QCOMPARE(chart->exportStyle().lines, chart->lines());
    }

    void denseLinesAreThin()
    {
        const auto chart = shown(lines(1, 8760));
        QCOMPARE(plotOf(*chart).graph(0)->pen().widthF(), 1.0);
        const auto sparse = shown(lines(1));
        QCOMPARE(plotOf(*sparse).graph(0)->pen().widthF(), 2.0);
    }

    void staleIsSeen()
    {
        ChartData data = stacks();
        const auto chart = shown(data);
        const QImage fresh = chart->grab().toImage();
        data.stale = true;
        chart->setData(data);
        QVERIFY(chart->property("stale").toBool());
        QVERIFY(chart->accessibleDescription().contains(QStringLiteral("Out of date")));
        QVERIFY(chart->grab().toImage() != fresh);
        QSignalSpy recalculate(chart.get(), &Chart::recalculateRequested);
        QVERIFY(toolOf(*chart, QStringLiteral("Recalculate")).isVisible());
        toolOf(*chart, QStringLiteral("Recalculate")).click();
        QCOMPARE(recalculate.count(), 1);
    }

    void followsTheme()
    {
        const auto chart = shown(stacks());
        m_look.setMode(Look::Mode::Dark);
        const QImage dark = chart->grab().toImage();
        m_look.setMode(Look::Mode::Light);
        int light = 0;
        for (int y = 0; y < dark.height(); ++y) {
            for (int x = 0; x < dark.width(); ++x)
                light += dark.pixelColor(x, y) == lightTheme().panel ? 1 : 0;
        }
        QCOMPARE(light, 0);
        QCOMPARE(dark.pixelColor(3, dark.height() / 2), darkTheme().panel);
    }

    void pixelFonts() // a point size would be scaled twice in a PDF
    {
        const auto chart = shown(stacks());
        for (const QCPAxis* axis : {plotOf(*chart).xAxis, plotOf(*chart).yAxis})
            QVERIFY(axis->labelFont().pixelSize() > 0 && axis->tickLabelFont().pixelSize() > 0);
    }

    /// Total and change of each bar, or of none a change: the last bar has them as the others do.
    void everyBarHasItsChange()
    {
        ChartData data = stacks();
        data.categories = {QStringLiteral("64 nodes"), QStringLiteral("24 nodes"),
                           QStringLiteral("128 nodes")};
        data.series = {{.name = QStringLiteral("IT"), .values = {41.6, 15.6, 83.2}}};
        data.changes = {QString(), QStringLiteral("−62.5 %"), QStringLiteral("+100 %")};
        for (int width = 60; width < 400; ++width) {
            const QByteArray svg = chartFile(data, {}, ChartFormat::Svg, {.widthMm = double(width)}).value();
            // The description holds them too.
            const bool second = svg.contains("62.5 %</text>"), third = svg.contains("+100 %</text>");
            QVERIFY2(second == third, qPrintable(QString::number(width)));
            QVERIFY2(third || width < 120, qPrintable(QString::number(width)));
        }
    }

    void namesOnAFewLines()
    {
        const QFontMetrics metrics(fontOf(Type::Label));
        const int width = metrics.horizontalAdvance(QStringLiteral("Power cap 550"));
        QCOMPARE(onLines(QStringLiteral("Base"), metrics, width), QStringLiteral("Base"));
        QCOMPARE(onLines(QStringLiteral("Power cap 550 W"), metrics, width),
                 QStringLiteral("Power cap 550\nW"));
        const QString cut =
            onLines(QStringLiteral("Power cap 550 W with a very long rest of the name"), metrics, width);
        QVERIFY(cut.startsWith(QStringLiteral("Power cap 550\nW ")) && cut.endsWith(QStringLiteral("…")));
        QCOMPARE(onLines(QStringLiteral("Power cap 550 Power cap 550 W"), metrics, width, 3),
                 QStringLiteral("Power cap 550\nPower cap 550\nW"));
        const int chinese = metrics.horizontalAdvance(QStringLiteral("ChatGPT，de"));
        QCOMPARE(onLines(QStringLiteral("ChatGPT，de Vries"), metrics, chinese),
                 QStringLiteral("ChatGPT，\nde Vries")); // a name stays whole
    }

    void manyScenarios()
    {
        ChartData data = stacks();
        data.categories.clear();
        data.series[0].values.clear();
        data.series[1].values.clear();
        for (int i = 0; i < 100; ++i) {
            data.categories.push_back(QStringLiteral("Scenario %1").arg(i));
            data.series[0].values.push_back(10);
            data.series[1].values.push_back(2);
        }
        const auto chart = shown(data);
        const QCPAxis& axis = *plotOf(*chart).xAxis;
        QVERIFY(axis.tickLabelRotation() != 0.0);
        const double apart =
            axis.coordToPixel(axis.tickVector()[1]) - axis.coordToPixel(axis.tickVector()[0]);
        QVERIFY(apart >= QFontMetrics(axis.tickLabelFont()).height()); // upright names do not touch
    }
};

QTEST_MAIN(TestChart)
#include "tst_chart.moc"
