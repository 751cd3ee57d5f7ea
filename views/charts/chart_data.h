// What a chart shows, as plain values: categories, series, unit, words. A chart knows nothing of plans.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <QString>
#include <QStringList>

namespace jw {

enum class ChartKind {
    GroupedBars, ///< one bar a series, side by side in each category
    StackedBars, ///< series on top of each other, total written at the end of the bar
    Tornado,     ///< a row a category, from above: bars of two series to both sides of 0
    Lines,       ///< series over `positions`, such as cumulative cost over time
    Points,      ///< marks over `positions`, named by `categories`; each of the first series with its value
    HeatMap,     ///< cells over `positions` and `heights`, column by column, each from its foot; those of the
                 ///< only series with their values as colors, hatched where a remark says why there is none
};

/// A place on a line that has a name, such as where it meets another.
struct ChartMark {
    QString name;
    double position = 0.0, value = 0.0;
};

/// A line of a heat map along which its values are equal.
struct ChartContour {
    double value = 0.0; ///< in ChartData::unit
    std::vector<double> positions, heights;
};

/// A figure of others, beside the bar that it is to be compared with.
struct ChartDot {
    QString name;
    std::size_t row = 0; ///< the category
    double value = 0.0;
};

/// One color of the legend. NaN in `values` is a gap.
struct ChartSeries {
    QString name;
    std::vector<double> values;    ///< in ChartData::unit; one a category, or one a position
    std::vector<double> low, high; ///< P10 and P90 of each value; empty without samples
    bool baseline = false;         ///< lines: drawn dashed in the secondary text color
    int color = -1; ///< lines: that of Theme::series; −1 takes the next that is good for lines
    std::vector<ChartMark> marks{}; ///< lines: drawn with rings and their names
    std::vector<double> starts{};   ///< bars of a single series: where each begins, a waterfall; empty: at 0
    std::vector<QString> ends{}; ///< tornado: words at the end of each bar, where there is room; may be empty
    std::vector<std::size_t> hollow{}; ///< lines: rows with an empty square, whose values do not hold
};

/// A horizontal line, such as the power limit of a site
struct ChartLimit {
    QString name;
    double value = 0.0;
    bool bounds = true; ///< else it is only to compare with: dashed, in the secondary text color
};

/// Where a value axis ends, whatever lies beyond.
struct ValueSpan {
    double low = 0.0, high = 1.0;
};

/// Points that no other beats, joined by steps: what is reached between two of them is what one of them has.
struct ChartStairs {
    std::vector<std::size_t> rows{};
    bool fromLeft = true; ///< the left one: a smaller position is better
};

/// Texts are ready to be shown (translated); numbers are formatted by the chart.
struct ChartData {
    QString title;
    ChartKind kind = ChartKind::StackedBars;
    QString categoryTitle;               ///< "Scenario", "Year": head of the CSV column; axis title of lines
    QString positionTitle, positionUnit; ///< points and heat maps: what `positions` are, and in what
    QString heightTitle, heightUnit;     ///< heat maps: the same of `heights`
    QString valueTitle;                  ///< "Energy per year"
    QString unit;                        ///< "GWh"; of all values
    std::vector<QString> categories;     ///< bars; for lines optional names of the positions
    std::vector<double> positions;       ///< lines, points and cells
    std::vector<double> heights;         ///< heat maps: of each cell; every column has the same
    std::vector<ChartContour> contours;  ///< heat maps
    std::vector<double> positionLow, positionHigh; ///< points: P10 and P90 of each; empty without samples
    std::vector<double> shades;    ///< points: what the color of each tells, by a scale; empty: its series
    QString shadeTitle, shadeUnit; ///< what `shades` are, and in what
    std::vector<ChartSeries> series;
    std::vector<QString> changes;            ///< stacked bars: "−11 %" behind each total; may be empty
    std::vector<double> totalLow, totalHigh; ///< stacked bars: P10 and P90 of the totals; may be empty
    std::vector<QString> remarks;            ///< of each row, below its values in words; may be empty
    std::vector<ChartLimit> limits;
    std::optional<ValueSpan> valueSpan;  ///< what reaches beyond is marked there: linear bars broken, points
                                         ///< as arrows
    std::vector<ChartDot> dots;          ///< bars: rings with their names
    std::vector<std::size_t> emphasized; ///< lines and points: rows with a ring; points, with names
    std::vector<std::size_t> faded; ///< points: rows that others beat, small and pale; with shades, hollow
    bool joined = false;            ///< points: a thin line through those of a series, from left to right
    std::optional<ChartStairs> stairs{}; ///< points: of the first series
    bool crowded = false;                ///< points: small discs, and P10 and P90 of those emphasized alone
    std::vector<QString> columns;        ///< points: they stand in columns of these names, in each from the
    std::vector<std::size_t> columnOf;   ///< smallest position to the largest; the column of each point
    std::optional<ChartLimit> positionLimit; ///< lines and points: beyond it the ground is shaded
    bool logPositions = false;               ///< all but bars: their axis is logarithmic
    bool logValues = false;                  ///< points: the other one too; heat maps: that of heights
    bool choosable = false;                  ///< lines: a click or Enter chooses a row
    bool diagonal = false; ///< points: one range for both axes, and a line where value and position are equal
    QString caption;       ///< what is stacked: "IT, facility overhead"
    QStringList notes;     ///< such as "of nameplate"
    bool stale = false; ///< computed from other inputs than those on screen: hatch and words, also in exports
};

/// At most this many lines are drawn at once.
inline constexpr std::size_t maxLines = 4;

/// Bars over categories, not marks over positions
[[nodiscard]] bool hasBars(const ChartData& data);
/// The rows stand below each other, along the vertical axis.
[[nodiscard]] bool hasRowsBelow(const ChartData& data);
/// Two axes of numbers, neither of which is that of the rows: points and heat maps
[[nodiscard]] bool hasPlaces(const ChartData& data);
/// Heat maps: how many cells stand on each other; 0 without any
[[nodiscard]] std::size_t cellsInColumn(const ChartData& data);
/// Values of one row, category or position: 0 when there is nothing to show
[[nodiscard]] std::size_t rowCount(const ChartData& data);
/// Value of a series in a row; NaN past the end of its list
[[nodiscard]] double valueAt(const ChartSeries& series, std::size_t row);
/// A value with its whisker
[[nodiscard]] double reachAt(const ChartSeries& series, std::size_t row);
/// Value of a point: of the first series that has one; NaN when none has
[[nodiscard]] double pointValue(const ChartData& data, std::size_t row);
/// What the color of a point tells; NaN where it tells nothing
[[nodiscard]] double shadeAt(const ChartData& data, std::size_t row);
/// Where on the axis a point is drawn: no farther than it goes; a cell stands at its height
[[nodiscard]] double drawnValue(const ChartData& data, std::size_t row);
/// The point lies where the axis does not go.
[[nodiscard]] bool isBeyond(const ChartData& data, std::size_t row);
/// Sum of all series in a row; gaps count as nothing, NaN when all are gaps
[[nodiscard]] double totalAt(const ChartData& data, std::size_t row);
/// Name of a row: the category, or the position written with 6 digits
[[nodiscard]] QString rowName(const ChartData& data, std::size_t row);
/// True when the largest positive drawn value is more than 1000 times the smallest, with dots 10 times, of
/// ranked bars with bands 30 times, of totals without parts 100 times, or the end of a ranked bar's whisker
/// more than 100 times: a log axis is offered. Points say themselves which axes are logarithmic; bars below 0
/// have no logarithm.
[[nodiscard]] bool wantsLogAxis(const ChartData& data);
/// Where it hides no parts: totals without any that want it.
[[nodiscard]] bool startsOnLogAxis(const ChartData& data);

/// Ranked bars with bands: ends the axis with the bars that are at most twice the third quartile, and their
/// whiskers, where the others would otherwise take more than half of it.
void breakFarBars(ChartData& data);

} // namespace jw
