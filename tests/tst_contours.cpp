// Lines of equal height over a grid, worked by hand.
#include <QTest>

#include <algorithm>
#include <cmath>

#include "whatif/contours.h"

using namespace jw;

namespace {

using Numbers = std::vector<double>;

/// "(0.5 1) (1 0.75)"; the direction is not told: the smaller end comes first.
QString text(ContourLine line)
{
    const auto less = [](const ContourPoint& a, const ContourPoint& b) {
        return a.x < b.x || (a.x == b.x && a.y < b.y);
    };
    if (less(line.back(), line.front()))
        std::ranges::reverse(line);
    QStringList points;
    for (const ContourPoint& point : line)
        points << QStringLiteral("(%1 %2)").arg(point.x, 0, 'g', 6).arg(point.y, 0, 'g', 6);
    return points.join(u' ');
}

QStringList texts(const GridNumbers& grid, double level)
{
    QStringList all;
    for (const ContourLine& line : contourLines(grid, level))
        all << text(line);
    all.sort();
    return all;
}

} // namespace

class TestContours final : public QObject {
    Q_OBJECT

private slots:
    /// z = x + 2 y at x = 0, 1, 2 and y = 0, 1: the line 2.5 goes through (0.5, 1), (1, 0.75), (2, 0.25).
    void plane()
    {
        const Numbers x{0, 1, 2}, y{0, 1}, z{0, 2, 1, 3, 2, 4};
        QCOMPARE(texts({x, y, z}, 2.5), QStringList{QStringLiteral("(0.5 1) (1 0.75) (2 0.25)")});
        QVERIFY(texts({x, y, z}, 4.5).isEmpty());
        QVERIFY(texts({x, y, z}, -0.5).isEmpty());
    }

    /// 1 at (0, 0) and (1, 1), 0 at the others, 0.5 in the middle. The sides cross 0.4 at 0.6 from the 1, and
    /// 0.6 at 0.4 from it. Under the middle the ones are joined, above it they stand alone.
    void saddle()
    {
        const Numbers x{0, 1}, y{0, 1}, z{1, 0, 0, 1};
        QCOMPARE(texts({x, y, z}, 0.4),
                 (QStringList{QStringLiteral("(0 0.6) (0.4 1)"), QStringLiteral("(0.6 0) (1 0.4)")}));
        QCOMPARE(texts({x, y, z}, 0.6),
                 (QStringList{QStringLiteral("(0 0.4) (0.4 0)"), QStringLiteral("(0.6 1) (1 0.6)")}));
    }

    /// A single 4 among zeros: level 1 stands 3/4 of the way from it, all round.
    void closedLine()
    {
        const Numbers x{0, 1, 2}, y{0, 1, 2}, z{0, 0, 0, 0, 4, 0, 0, 0, 0};
        const auto lines = contourLines({x, y, z}, 1.0);
        QCOMPARE(lines.size(), std::size_t(1));
        QCOMPARE(lines[0].size(), std::size_t(5));
        QVERIFY(lines[0].front() == lines[0].back());
        for (const ContourPoint corner :
             {ContourPoint{0.25, 1}, ContourPoint{1.75, 1}, ContourPoint{1, 0.25}, ContourPoint{1, 1.75}})
            QVERIFY(std::count(lines[0].begin(), lines[0].end() - 1, corner) == 1);
    }

    /// Without (1, 1) the plane has no whole cell.
    void missingCorners()
    {
        const Numbers x{0, 1, 2}, y{0, 1}, z{0, 2, 1, std::nan(""), 2, 4};
        QVERIFY(contourLines({x, y, z}, 2.5).empty());
        QVERIFY(contourLines({x, {}, {}}, 2.5).empty());
    }

    /// From 0 to 10 five levels need steps of 2: 10 / 6 = 1.67; from 103 to 117 steps of 5.
    void levelsAreRound()
    {
        QCOMPARE(contourLevels(Numbers{0, 10}, 5), (Numbers{2, 4, 6, 8}));
        QCOMPARE(contourLevels(Numbers{117, std::nan(""), 103}, 4), (Numbers{105, 110, 115}));
        QVERIFY(contourLevels(Numbers{7, 7}, 5).empty());
        QVERIFY(contourLevels({}, 5).empty());
        QVERIFY(contourLevels(Numbers{0.1 + 0.2, 0.3}, 5).empty());
    }
};

QTEST_GUILESS_MAIN(TestContours)
#include "tst_contours.moc"
