// The second reading: many rows of inputs at once, a vector register of rows at a time.
#pragma once

#include "engine/flat_record.h"
#include "engine/sweep_columns.h"
#include "engine/sweep_models.h"

namespace jw {

namespace detail {

/// A model's records without their types, and the inputs of the base.
struct SweepShape {
    std::size_t model = 0; ///< place in SweepModels
    std::span<const FieldInfo> inputs{}, outputs{};
    /// By member: a number, not a choice or a count that a formula loops over.
    std::span<const bool> varies{};
    std::span<double> base{};                            ///< one a member
    Result<void> (*check)(const double* flat) = nullptr; ///< the model's own check of a row; may be nullptr
    std::string_view checked{};                          ///< it looks only at keys that begin so
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

template <class Model> Result<void> checkFlat(const double* flat)
{
    typename Model::template In<double> in;
    setFlat(in, flat);
    return Model::check(in);
}

template <class Model> inline constexpr auto variesIn = variesOf<typename Model::template In<double>>();

} // namespace detail

/// Fills `out` row by row: the inputs of `base`, with those in `in` replaced. Rows are independent, so a
/// caller may cut them into chunks for threads. All is checked before the first row; on an error nothing is
/// written. Errors: UnknownField, WrongType (a field that cannot vary), LengthMismatch, UnsupportedArch;
/// OutOfRange, MustBePositive, NotWhole and those of the model's check(), naming field and row. A result that
/// does not exist is NaN, one too large for a number is infinite.
template <class Model>
[[nodiscard]] Result<void> sweep(const typename Model::template In<double>& base,
                                 std::span<const InColumn> in, std::span<const OutColumn> out,
                                 Arch arch = bestArch())
{
    using In = typename Model::template In<double>;
    constexpr std::size_t index = SweepModels::indexOf<Model>();
    static_assert(index < SweepModels::size, "add the model to SweepModels");
    auto flat = flatOf(base);
    detail::SweepShape shape{.model = index,
                             .inputs = fieldsOf<In>(),
                             .outputs = fieldsOf<typename Model::template Out<double>>(),
                             .varies = detail::variesIn<Model>,
                             .base = flat};
    if constexpr (requires { Model::check(base); })
        shape.check = &detail::checkFlat<Model>;
    if constexpr (requires { Model::checked; })
        shape.checked = Model::checked;
    return detail::sweepFlat(shape, in, out, arch);
}

} // namespace jw
