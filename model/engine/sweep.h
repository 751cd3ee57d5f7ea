// The second reading of a model: its trace, run as a tape on many rows of inputs at once.
#pragma once

#include <memory>

#include "engine/flat_record.h"
#include "engine/sweep_columns.h"
#include "readings/trace.h"

namespace jw {

namespace detail {

/// One run of a model with its numbers traced.
struct FlatTrace {
    std::unique_ptr<Trace> trace = std::make_unique<Trace>();
    std::vector<NodeId> inputs{};  ///< one a member; noNode: a choice, or not given
    std::vector<Traced> outputs{}; ///< in the order of the fields
};

/// A model's records without their types, and the inputs of the base.
struct SweepShape {
    std::span<const FieldInfo> inputs{}, outputs{};
    std::span<double> base{};                            ///< one a member
    std::span<const bool> varies{};                      ///< by member: a number, not a choice
    Result<void> (*check)(const double* flat) = nullptr; ///< the model's own check of a row; may be nullptr
    std::string_view checked{};                          ///< it looks only at keys that begin so
    FlatTrace (*trace)(const double* flat) = nullptr;
    void (*run)(const double* flat, double* outputs) = nullptr; ///< of one row, in base units
};

[[nodiscard]] Result<void> sweepFlat(const SweepShape& shape, std::span<const InColumn> in,
                                     std::span<const OutColumn> out, Arch arch);

template <HasFields Record> constexpr std::array<bool, flatSize<Record>()> variesOf()
{
    std::array<bool, flatSize<Record>()> varies{};
    Record record;
    std::size_t i = 0;
    forEachMember(record, [&](const auto& member, const FieldInfo&) {
        using Type = std::remove_cvref_t<decltype(member)>;
        varies[i++] = IsQuantity<Type> || IsOptional<Type>;
    });
    return varies;
}
template <class Model> inline constexpr auto variesIn = variesOf<typename Model::template In<double>>();

template <class Model> typename Model::template In<double> inputsAt(const double* flat)
{
    typename Model::template In<double> in;
    setFlat(in, flat);
    return in;
}

template <class Model> FlatTrace traceFlat(const double* flat)
{
    FlatTrace run;
    typename Model::template In<Traced> leaves;
    const auto leaf = [&]<Dim D>(Quantity<D> q, const FieldInfo& info, const std::string& path) {
        return Quantity<D, Traced>(run.trace->input(q.base(), info.term, D, path));
    };
    liftRecord(leaves, inputsAt<Model>(flat), {}, leaf);
    forEachMember(leaves, [&](const auto& member, const FieldInfo&) {
        using Type = std::remove_cvref_t<decltype(member)>;
        if constexpr (IsQuantity<Type>)
            run.inputs.push_back(member.base().node());
        else if constexpr (IsOptional<Type>)
            run.inputs.push_back(member ? member->base().node() : noNode);
        else
            run.inputs.push_back(noNode);
    });
    const auto out = Model::run(leaves);
    forEachMember(out, [&](const auto& number, const FieldInfo&) { run.outputs.push_back(number.base()); });
    return run;
}

template <class Model> void runFlat(const double* flat, double* outputs)
{
    const auto out = Model::run(inputsAt<Model>(flat));
    forEachMember(out, [&](const auto& number, const FieldInfo&) { *outputs++ = number.base(); });
}

} // namespace detail

/// Fills `out` row by row: the inputs of `base`, with those in `in` replaced; the numbers are those of
/// Model::run(), bit by bit. Rows are independent, so a caller may cut them into chunks for threads. All is
/// checked before the first row; on an error nothing is written. Errors: UnknownField, WrongType (a field
/// that cannot vary), LengthMismatch, UnsupportedArch; OutOfRange, MustBePositive, NotWhole and those of the
/// model's check(), naming field and row. A result that does not exist is NaN, one too large for a number is
/// infinite.
template <class Model>
[[nodiscard]] Result<void> sweep(const typename Model::template In<double>& base,
                                 std::span<const InColumn> in, std::span<const OutColumn> out,
                                 Arch arch = bestArch())
{
    using In = typename Model::template In<double>;
    auto flat = flatOf(base);
    detail::SweepShape shape{.inputs = fieldsOf<In>(),
                             .outputs = fieldsOf<typename Model::template Out<double>>(),
                             .base = flat,
                             .varies = detail::variesIn<Model>,
                             .trace = &detail::traceFlat<Model>,
                             .run = &detail::runFlat<Model>};
    if constexpr (requires { Model::check(base); })
        shape.check = [](const double* row) { return Model::check(detail::inputsAt<Model>(row)); };
    if constexpr (requires { Model::checked; })
        shape.checked = Model::checked;
    return detail::sweepFlat(shape, in, out, arch);
}

} // namespace jw
