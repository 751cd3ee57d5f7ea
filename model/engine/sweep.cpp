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

Result<void> checkColumn(const Member& member, std::span<const double> values)
{
    for (std::size_t row = 0; row < values.size(); ++row) {
        if (isFine(*member.info, values[row]))
            continue;
        if (auto ok = checkNumber(*member.info, values[row], member.path); !ok) {
            ok.error().row = row;
            return ok;
        }
    }
    return {};
}

/// Every number that does not vary, within its bounds; what is not given is fine if that is allowed.
Result<void> checkBase(const std::vector<Member>& members, std::span<const double> base,
                       std::span<const bool> varies)
{
    for (std::size_t i = 0; i < members.size(); ++i) {
        const FieldInfo& info = *members[i].info;
        if (!varies[i] || (info.optional && std::isnan(base[i])))
            continue;
        if (auto ok = checkNumber(info, base[i] / info.term.unit.size, members[i].path); !ok)
            return ok;
    }
    return {};
}

/// Rules between fields, row by row.
Result<void> checkRows(const detail::SweepShape& shape, std::span<const double> base,
                       const Bound<const double>& in, std::size_t rows)
{
    std::vector<double> flat(base.begin(), base.end());
    for (std::size_t row = 0; shape.check && row < rows; ++row) {
        for (const auto& column : in)
            flat[column.member] = column.values[row] * column.unit;
        if (auto ok = shape.check(flat.data()); !ok) {
            ok.error().row = row;
            return ok;
        }
    }
    return {};
}

/// The first row stands in for the base, so that a member which only the columns give counts as given.
Result<void> checkColumns(const std::vector<Member>& members, std::span<const InColumn> columns,
                          const Bound<const double>& bound, std::span<const bool> varies)
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const Member& member = members[bound[i].member];
        if (!varies[bound[i].member])
            return fail(
                {.kind = Error::Kind::WrongType, .field = member.path, .text = "a field that can vary"});
        if (auto ok = checkColumn(member, columns[i].values); !ok)
            return ok;
    }
    return {};
}

} // namespace

Result<void> detail::sweepFlat(const SweepShape& shape, std::span<double> base, std::span<const InColumn> in,
                               std::span<const OutColumn> out, Arch arch)
{
    constexpr std::array kernels{&sweepKernelSse2, &sweepKernelAvx2, &sweepKernelAvx512};
    const std::size_t rows = out.empty() ? 0 : out.front().values.size();
    if (!isAvailable(arch))
        return fail({.kind = Error::Kind::UnsupportedArch});
    const auto members = membersIn(shape.inputs);
    const auto inputs = boundTo<const double>(members, in, rows);
    if (!inputs)
        return fail(inputs.error());
    const auto results = boundTo<double>(membersIn(shape.outputs), out, rows);
    if (!results)
        return fail(results.error());
    if (auto ok = checkColumns(members, in, *inputs, shape.varies); !ok || rows == 0)
        return ok;
    for (const auto& column : *inputs)
        base[column.member] = column.values[0] * column.unit;
    auto ok = checkBase(members, base, shape.varies).and_then([&] {
        return checkRows(shape, base, *inputs, rows);
    });
    if (!ok)
        return ok;
    kernels[static_cast<std::size_t>(arch)](shape.model)(
        {base.data(), inputs->data(), inputs->size(), results->data(), results->size(), rows});
    return {};
}

} // namespace jw
