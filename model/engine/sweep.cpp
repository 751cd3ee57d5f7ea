#include "engine/sweep.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "engine/tape.h"

namespace jw {

bool isAvailable(Arch arch)
{
    switch (arch) {
    case Arch::Sse2: return true; // part of x86-64
    case Arch::Avx2: return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    case Arch::Avx512:
        return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512cd") &&
               __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw");
    }
    return false;
}

Arch bestArch()
{
    return isAvailable(Arch::Avx512) ? Arch::Avx512 : isAvailable(Arch::Avx2) ? Arch::Avx2 : Arch::Sse2;
}

namespace {

/// A member by its dotted path, in the order of flat records.
struct Member {
    std::string path;
    const FieldInfo* info;
};

void appendMembers(std::vector<Member>& to, std::span<const FieldInfo> fields, const std::string& prefix)
{
    for (const FieldInfo& info : fields) {
        const std::string path = prefix + std::string(info.key);
        if (info.kind == FieldKind::Record)
            appendMembers(to, info.inner(), path + '.');
        else
            to.push_back({path, &info});
    }
}

std::vector<Member> membersIn(std::span<const FieldInfo> fields)
{
    std::vector<Member> members;
    appendMembers(members, fields, {});
    return members;
}

/// A column and the position of its member among the record's members, depth first.
template <class T> struct BoundColumn {
    std::size_t member = 0;
    TapeColumn<T> column{};
};
template <class T> using Bound = std::vector<BoundColumn<T>>;

/// Finds the member of each column; UnknownField, or LengthMismatch where a column is not `rows` long.
template <class T, class Column>
Result<Bound<T>> boundTo(const std::vector<Member>& members, std::span<const Column> columns,
                         std::size_t rows)
{
    Bound<T> bound;
    for (const Column& column : columns) {
        const auto found = std::ranges::find(members, column.key, &Member::path);
        if (found == members.end())
            return fail({.kind = Error::Kind::UnknownField, .field = std::string(column.key)});
        if (column.values.size() != rows)
            return fail({.kind = Error::Kind::LengthMismatch,
                         .field = std::string(column.key),
                         .value = static_cast<double>(column.values.size()),
                         .lower = static_cast<double>(rows)});
        bound.push_back({static_cast<std::size_t>(found - members.begin()),
                         {column.values, found->info->term.unit.size}});
    }
    return bound;
}

/// Whether all values are within the field's bounds. Where not, checkNumber() has the last word.
bool areFine(const FieldInfo& info, std::span<const double> values)
{
    using Limits = std::numeric_limits<double>;
    const double least = info.positive ? std::max(info.lower, Limits::denorm_min()) : info.lower;
    const double most = std::min(info.upper, Limits::max());
    bool within = true;
    for (const double v : values)
        within &= (v >= least) & (v <= most); // without a branch a value
    // A cast, since floor() is a call on processors of this baseline. Beyond 2^53 every number is whole.
    const auto isWhole = [](double v) {
        return std::fabs(v) >= 0x1p53 || static_cast<double>(static_cast<std::int64_t>(v)) == v;
    };
    return within && (info.kind != FieldKind::Whole || std::ranges::all_of(values, isWhole));
}

/// The error of a row, or of none.
Result<void> inRow(Result<void> result, std::size_t row)
{
    if (!result)
        result.error().row = row;
    return result;
}

Result<void> checkColumn(const Member& member, std::span<const double> values)
{
    const bool fine = areFine(*member.info, values);
    for (std::size_t row = 0; row < values.size() && !fine; ++row)
        if (auto ok = inRow(checkNumber(*member.info, values[row], member.path), row); !ok)
            return ok;
    return {};
}

/// The columns as they are bound to a model's members.
struct Sweep {
    const detail::SweepShape& shape;
    std::vector<Member> members;
    std::span<const InColumn> columns;
    Bound<const double> inputs;
    std::size_t rows;

    /// Sets the members that vary to their values in a row.
    void setRow(std::size_t row) const
    {
        for (const auto& column : inputs)
            shape.base[column.member] = column.column.values[row] * column.column.unit;
    }

    [[nodiscard]] Result<void> checkColumns() const
    {
        Result<void> ok;
        for (std::size_t i = 0; ok && i < columns.size(); ++i) {
            const Member& member = members[inputs[i].member];
            if (!shape.varies[inputs[i].member])
                return fail(
                    {.kind = Error::Kind::WrongType, .field = member.path, .text = "a field that can vary"});
            ok = checkColumn(member, columns[i].values);
        }
        return ok;
    }

    /// Every number of the base within its bounds; what is not given is fine if that is allowed.
    [[nodiscard]] Result<void> checkBase() const
    {
        Result<void> ok;
        for (std::size_t i = 0; ok && i < members.size(); ++i) {
            const FieldInfo& info = *members[i].info;
            if (shape.varies[i] && !(info.optional && std::isnan(shape.base[i])))
                ok = checkNumber(info, shape.base[i] / info.term.unit.size, members[i].path);
        }
        return ok;
    }

    /// The model's rules between fields.
    [[nodiscard]] Result<void> checkRows() const
    {
        Result<void> ok;
        const bool vary = std::ranges::any_of(
            columns, [&](const InColumn& column) { return column.key.starts_with(shape.checked); });
        const std::size_t different = vary ? rows : std::min<std::size_t>(rows, 1);
        for (std::size_t row = 0; ok && shape.check && row < different; ++row) {
            setRow(row);
            ok = inRow(shape.check(shape.base.data()), row);
        }
        return ok;
    }
};

/// The tape of the first row; the others go its way.
Tape tapeOf(const Sweep& sweep, const Bound<double>& results)
{
    const detail::FlatTrace traced = sweep.shape.trace(sweep.shape.base.data());
    std::vector<NodeId> varying;
    for (const auto& column : sweep.inputs)
        varying.push_back(traced.inputs[column.member]);
    std::vector<Traced> wanted;
    for (const auto& column : results)
        wanted.push_back(traced.outputs[column.member]);
    return {*traced.trace, varying, wanted};
}

/// A row by itself.
void runAlone(const Sweep& sweep, const Bound<double>& results, std::size_t row)
{
    std::vector<double> outputs(sweep.shape.outputs.size());
    sweep.setRow(row);
    sweep.shape.run(sweep.shape.base.data(), outputs.data());
    for (const auto& column : results)
        column.column.values[row] = outputs[column.member] / column.column.unit;
}

void runRows(const Sweep& sweep, const Bound<double>& results, Arch arch)
{
    std::vector<TapeColumn<const double>> in;
    for (const auto& column : sweep.inputs)
        in.push_back(column.column);
    std::vector<TapeColumn<double>> out;
    for (const auto& column : results)
        out.push_back(column.column);
    const auto left = std::make_unique<bool[]>(sweep.rows);
    tapeOf(sweep, results).run(in, out, std::span(left.get(), sweep.rows), arch);
    for (std::size_t row = 0; row < sweep.rows; ++row)
        if (left[row]) // the model takes another way there
            runAlone(sweep, results, row);
}

} // namespace

Result<void> detail::sweepFlat(const SweepShape& shape, std::span<const InColumn> in,
                               std::span<const OutColumn> out, Arch arch)
{
    const std::size_t rows = out.empty() ? 0 : out.front().values.size();
    if (!isAvailable(arch))
        return fail({.kind = Error::Kind::UnsupportedArch});
    Sweep sweep{shape, membersIn(shape.inputs), in, {}, rows};
    auto inputs = boundTo<const double>(sweep.members, in, rows);
    if (!inputs)
        return fail(inputs.error());
    const auto results = boundTo<double>(membersIn(shape.outputs), out, rows);
    if (!results)
        return fail(results.error());
    sweep.inputs = std::move(*inputs);
    if (auto ok = sweep.checkColumns(); !ok || rows == 0)
        return ok;
    sweep.setRow(0); // a member that only the columns give counts as given
    if (auto ok = sweep.checkBase().and_then([&] { return sweep.checkRows(); }); !ok)
        return ok;
    runRows(sweep, *results, arch);
    return {};
}

} // namespace jw
