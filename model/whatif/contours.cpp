#include "whatif/contours.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

namespace jw {
namespace {

/// A line between two neighbours of the grid, by number: two for each crossing, the one to the right and the
/// one upwards.
using Edge = std::size_t;

/// Where a level crosses the cells of a grid, and which crossings are joined.
class Marching {
public:
    Marching(const GridNumbers& grid, double level) : m_grid(grid), m_level(level)
    {
        for (std::size_t i = 0; i + 1 < grid.x.size(); ++i)
            for (std::size_t j = 0; j + 1 < grid.y.size(); ++j)
                march(i, j);
    }

    /// Open ones first: they begin at a crossing that is joined to one other.
    std::vector<ContourLine> lines()
    {
        std::vector<ContourLine> all;
        for (const bool open : {true, false})
            for (const auto& [edge, others] : m_joined)
                if (!m_done.contains(edge) && (!open || others.size() == 1))
                    all.push_back(lineFrom(edge));
        return all;
    }

private:
    [[nodiscard]] double at(std::size_t i, std::size_t j) const { return m_grid.z[i * m_grid.y.size() + j]; }
    [[nodiscard]] bool isAbove(double z) const { return z >= m_level; }
    [[nodiscard]] Edge rightOf(std::size_t i, std::size_t j) const { return 2 * (i * m_grid.y.size() + j); }
    [[nodiscard]] Edge upFrom(std::size_t i, std::size_t j) const { return rightOf(i, j) + 1; }

    void march(std::size_t i, std::size_t j)
    {
        const double a = at(i, j), b = at(i + 1, j), c = at(i + 1, j + 1), d = at(i, j + 1);
        if (std::isnan(a + b + c + d))
            return;
        const Edge bottom = rightOf(i, j), top = rightOf(i, j + 1), left = upFrom(i, j),
                   right = upFrom(i + 1, j);
        std::vector<Edge> crossed;
        const auto look = [&](double from, double to, Edge edge) {
            if (isAbove(from) != isAbove(to))
                crossed.push_back(edge);
        };
        look(a, b, bottom);
        look(b, c, right);
        look(c, d, top);
        look(d, a, left);
        if (crossed.size() == 2)
            return join(crossed[0], crossed[1]);
        if (crossed.empty())
            return;
        const bool aWithC = isAbove((a + b + c + d) / 4.0) == isAbove(a);
        join(bottom, aWithC ? right : left);
        join(top, aWithC ? left : right);
    }

    void join(Edge one, Edge other)
    {
        m_joined[one].push_back(other);
        m_joined[other].push_back(one);
    }

    [[nodiscard]] ContourPoint crossing(Edge edge) const
    {
        const std::size_t i = edge / 2 / m_grid.y.size(), j = edge / 2 % m_grid.y.size();
        const bool up = edge % 2 == 1;
        const double from = at(i, j), to = up ? at(i, j + 1) : at(i + 1, j);
        const double share = (m_level - from) / (to - from);
        const auto between = [share](double a, double b) { return a + share * (b - a); };
        return up ? ContourPoint{m_grid.x[i], between(m_grid.y[j], m_grid.y[j + 1])}
                  : ContourPoint{between(m_grid.x[i], m_grid.x[i + 1]), m_grid.y[j]};
    }

    ContourLine lineFrom(Edge first)
    {
        ContourLine line{crossing(first)};
        m_done.insert(first);
        const auto fresh = [this](Edge edge) { return !m_done.contains(edge); };
        Edge last = first;
        while (true) {
            const std::vector<Edge>& others = m_joined.at(last);
            const auto next = std::ranges::find_if(others, fresh);
            if (next == others.end())
                break;
            last = *next;
            m_done.insert(last);
            line.push_back(crossing(last));
        }
        if (line.size() > 2 && std::ranges::count(m_joined.at(last), first) > 0) // it has come round
            line.push_back(line.front());
        return line;
    }

    const GridNumbers& m_grid;
    double m_level;
    std::map<Edge, std::vector<Edge>> m_joined;
    std::set<Edge> m_done;
};

} // namespace

std::vector<ContourLine> contourLines(const GridNumbers& grid, double level)
{
    return Marching(grid, level).lines();
}

std::vector<double> contourLevels(std::span<const double> z, std::size_t most)
{
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (const double value : z)
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    // less is noise of the arithmetic, whose levels would be a scribble
    if (!(high - low > 1e-9 * std::max(std::fabs(low), std::fabs(high))) || most == 0)
        return {};
    const double least = (high - low) / static_cast<double>(most + 1);
    const double decade = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0, 10.0, 20.0}) {
        std::vector<double> levels;
        const double step = factor * decade;
        for (double count = std::floor(low / step) + 1.0; count * step < high; count += 1.0)
            levels.push_back(count * step);
        if (levels.size() <= most)
            return levels;
    }
    return {};
}

} // namespace jw
