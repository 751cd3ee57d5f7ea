#include "engine/sweep.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "engine/sweep_job.h"

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
        bound.push_back({static_cast<std::size_t>(found - members.begin()), found->info->term.unit.size,
                         column.values.data()});
    }
    return bound;
}

/// The same as checkNumber(), without a word where all is well.
bool isFine(const FieldInfo& info, double v)
{
    return v >= info.lower && v <= info.upper && std::isfinite(v) && !(info.positive && v <= 0.0) &&
           !(info.kind == FieldKind::Whole && v != std::floor(v));
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
    for (std::size_t row = 0; row < values.size(); ++row) {
        if (isFine(*member.info, values[row]))
            continue;
        if (auto ok = inRow(checkNumber(*member.info, values[row], member.path), row); !ok)
            return ok;
    }
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
            shape.base[column.member] = column.values[row] * column.unit;
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

} // namespace

Result<void> detail::sweepFlat(const SweepShape& shape, std::span<const InColumn> in,
                               std::span<const OutColumn> out, Arch arch)
{
    constexpr std::array kernels{&sweepKernelSse2, &sweepKernelAvx2, &sweepKernelAvx512};
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
    const SweepJob job{shape.base.data(), sweep.inputs.data(), sweep.inputs.size(),
                       results->data(),   results->size(),     rows};
    kernels[static_cast<std::size_t>(arch)](shape.model)(job);
    return {};
}

} // namespace jw
