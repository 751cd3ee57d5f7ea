#include "whatif/sweep_points.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "domain/draw_settings.h"
#include "domain/edit.h"
#include "domain/paths.h"
#include "exchange/csv.h"
#include "readings/entry.h"
#include "uncertainty/samplers.h"
#include "units/split.h"

namespace jw {
namespace {

/// To 12 digits.
double rounded(double value)
{
    std::array<char, 32> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::scientific, 11);
    std::from_chars(text.data(), end.ptr, value);
    return value;
}

/// Errors: MustBePositive.
Result<SweepRange> checked(const SweepRange& range, const std::string& path)
{
    if (const double least = std::min(range.from, range.to); range.log && !(least > 0.0))
        return fail(
            {.kind = Error::Kind::MustBePositive, .field = path, .value = least, .text = "range_log"});
    return range;
}

/// Reads numbers for one field of a plan.
class AxisReader {
public:
    AxisReader(const Plan& plan, const FieldInfo& info, std::string path)
        : m_info(info),
          m_path(std::move(path)),
          m_style{.currency = plan.settings.currency}
    {
    }

    [[nodiscard]] Result<double> number(std::string_view text) const
    {
        return parseEntry(text, m_info, m_style)
            .map([](const Entered& entered) { return entered.value; })
            .map_error([&](Error error) {
                error.field = m_path;
                return error;
            });
    }

    /// Of an axis.
    [[nodiscard]] Result<std::vector<double>> values(std::string_view text) const
    {
        if (text.find(':') == std::string_view::npos)
            return list(text);
        const std::size_t last = text.rfind(':');
        const std::size_t count = countOf(text.substr(last + 1));
        if (count < 2 || count > mostSweepPoints)
            return fail(noSuchText("FROM:TO:N or log:FROM:TO:N with N from 2 to 10000000, or a list A,B,C"));
        return range(text.substr(0, last)).map([&](const SweepRange& ends) { return ends.values(count); });
    }

    /// At these shares of a range.
    [[nodiscard]] Result<std::vector<double>> drawn(std::string_view text, std::vector<double> shares) const
    {
        return range(text).map([&](const SweepRange& ends) {
            for (double& share : shares) {
                share = ends.at(share, 1.0);
                if (m_info.kind == FieldKind::Whole)
                    share = std::round(share);
            }
            return std::move(shares);
        });
    }

private:
    /// How many; 0 where the text does not say it.
    static std::size_t countOf(std::string_view text)
    {
        std::size_t count = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
        return error == std::errc{} && end == text.data() + text.size() ? count : 0;
    }

    [[nodiscard]] Error noSuchText(const char* expected) const
    {
        return {.kind = Error::Kind::WrongType, .field = m_path, .text = expected};
    }

    [[nodiscard]] Result<std::vector<double>> list(std::string_view text) const
    {
        std::vector<double> all;
        for (const std::string_view each : split(text, ',')) {
            const auto value = number(each);
            if (!value)
                return fail(value.error());
            all.push_back(*value);
        }
        return all;
    }

    [[nodiscard]] Result<SweepRange> range(std::string_view text) const
    {
        constexpr std::string_view prefix = "log:";
        const bool log = text.starts_with(prefix);
        const auto ends = split(text.substr(log ? prefix.size() : 0), ':');
        if (ends.size() != 2)
            return fail(noSuchText("a range FROM:TO or log:FROM:TO"));
        const auto from = number(ends[0]), to = number(ends[1]);
        if (!from || !to)
            return fail(from ? to.error() : from.error());
        return checked({*from, *to, log}, m_path);
    }

    const FieldInfo& m_info;
    std::string m_path;
    NumberStyle m_style;
};

/// A field of a plan that can be swept.
struct Swept {
    SweepAxis axis;
    AxisReader reader;
};

Result<Swept> sweptField(const Plan& plan, std::string_view path)
{
    return fieldAt(plan, path).and_then([&](const FieldRef& ref) -> Result<Swept> {
        const FieldInfo& info = *fieldInfo(plan, ref.row, ref.field);
        std::string full = pathOf(plan, ref.row, ref.field);
        if (info.kind != FieldKind::Number && info.kind != FieldKind::Whole)
            return fail({.kind = Error::Kind::WrongType, .field = full, .text = "a number"});
        if (isDrawSetting(ref.row, ref.field))
            return fail({.kind = Error::Kind::Inconsistent, .field = full, .text = "varied_draws"});
        const std::string uid = ref.row.table->rowId(ref.row.in(plan));
        return Swept{{{uid, ref.field}, full, &info}, AxisReader(plan, info, full)};
    });
}

Result<void> checkAxes(const std::vector<SweepAxis>& axes)
{
    if (axes.empty())
        return fail({.kind = Error::Kind::MissingField, .field = "points"});
    for (auto axis = axes.begin(); axis != axes.end(); ++axis)
        if (std::find_if(axes.begin(), axis, [&](const SweepAxis& a) { return a.field == axis->field; }) !=
            axis)
            return fail({.kind = Error::Kind::Inconsistent, .field = axis->path, .text = "varied_twice"});
    return {};
}

Error tooMany(double points)
{
    return {.kind = Error::Kind::OutOfRange,
            .field = "points",
            .value = points,
            .lower = 1.0,
            .upper = static_cast<double>(mostSweepPoints)};
}

} // namespace

double SweepRange::at(double part, double whole) const
{
    return log ? rounded(from * std::exp(std::log(to / from) * part / whole))
               : from + (to - from) * part / whole;
}

std::vector<double> SweepRange::values(std::size_t count) const
{
    std::vector<double> all{from};
    for (std::size_t i = 1; i + 1 < count; ++i)
        all.push_back(at(static_cast<double>(i), static_cast<double>(count - 1)));
    all.push_back(to);
    return all;
}

Result<SweepAxis> sweepAxis(const Plan& plan, std::string_view path, std::string_view values)
{
    return sweptField(plan, path).and_then([&](Swept swept) {
        return swept.reader.values(values).map([&](std::vector<double> all) {
            swept.axis.values = std::move(all);
            return std::move(swept.axis);
        });
    });
}

Result<SweepAxis> sweepAxis(const Plan& plan, const VaryingField& field, const SweepRange& range,
                            std::size_t count)
{
    const RowRef row = findRow(plan, field.uid);
    if (!row)
        return fail({.kind = Error::Kind::UnknownName, .field = field.uid, .text = field.uid});
    if (count < 2 || count > mostSweepPoints)
        return fail(tooMany(static_cast<double>(count)));
    return sweptField(plan, pathOf(plan, row, field.field)).and_then([&](Swept swept) {
        return checked(range, swept.axis.path).map([&](const SweepRange& ends) {
            std::vector<double>& values = swept.axis.values;
            values = ends.values(count);
            if (swept.axis.info->kind == FieldKind::Whole) {
                for (double& value : values)
                    value = std::round(value);
                values.erase(std::unique(values.begin(), values.end()), values.end());
            }
            return std::move(swept.axis);
        });
    });
}

SweepPoints::SweepPoints(std::vector<SweepAxis> axes, std::vector<std::size_t> steps, std::size_t size)
    : m_axes(std::move(axes)),
      m_steps(std::move(steps)),
      m_size(size)
{
}

Result<SweepPoints> SweepPoints::grid(std::vector<SweepAxis> axes)
{
    if (auto ok = checkAxes(axes); !ok)
        return fail(ok.error());
    std::vector<std::size_t> steps(axes.size());
    double size = 1.0; // counts beyond any whole type
    for (std::size_t i = axes.size(); i-- > 0;) {
        steps[i] = static_cast<std::size_t>(size);
        size *= static_cast<double>(axes[i].values.size());
        if (!(size >= 1.0 && size <= static_cast<double>(mostSweepPoints)))
            return fail(tooMany(size));
    }
    return SweepPoints(std::move(axes), std::move(steps), static_cast<std::size_t>(size));
}

Result<SweepPoints> SweepPoints::listed(std::vector<SweepAxis> columns)
{
    if (auto ok = checkAxes(columns); !ok)
        return fail(ok.error());
    const std::size_t size = columns.front().values.size();
    for (const SweepAxis& column : columns)
        if (column.values.size() != size)
            return fail({.kind = Error::Kind::LengthMismatch, .field = column.path});
    if (size < 1 || size > mostSweepPoints)
        return fail(tooMany(static_cast<double>(size)));
    return SweepPoints(std::move(columns), {}, size);
}

Result<SweepPoints> SweepPoints::fromCsv(const Plan& plan, std::string_view csv)
{
    const auto table = parseCsv(csv);
    if (!table)
        return fail(table.error());
    std::vector<SweepAxis> columns;
    for (std::size_t i = 0; i < table->header.size(); ++i) {
        auto swept = sweptField(plan, table->header[i]);
        if (!swept)
            return fail(swept.error());
        for (std::size_t row = 0; row < table->rows.size(); ++row) {
            auto value = swept->reader.number(table->rows[row][i]);
            if (!value) {
                value.error().row = table->lines[row];
                return fail(value.error());
            }
            swept->axis.values.push_back(*value);
        }
        columns.push_back(std::move(swept->axis));
    }
    return listed(std::move(columns));
}

Result<SweepPoints> SweepPoints::latinHypercube(const Plan& plan, std::span<const SweepText> ranges,
                                                std::size_t count)
{
    if (count < 1 || count > mostSweepPoints)
        return fail(tooMany(static_cast<double>(count)));
    auto shares = sampled(Sampler::Lhs, static_cast<std::uint64_t>(plan.settings.seed),
                          static_cast<std::uint32_t>(count), ranges.size());
    std::vector<SweepAxis> columns;
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        auto swept = sweptField(plan, ranges[i].path);
        if (!swept)
            return fail(swept.error());
        auto values = swept->reader.drawn(ranges[i].values, std::move(shares[i]));
        if (!values)
            return fail(values.error());
        swept->axis.values = std::move(*values);
        columns.push_back(std::move(swept->axis));
    }
    return listed(std::move(columns));
}

double SweepPoints::at(std::size_t point, std::size_t axis) const
{
    const std::vector<double>& values = m_axes[axis].values;
    return values[isGrid() ? point / m_steps[axis] % values.size() : point];
}

} // namespace jw
