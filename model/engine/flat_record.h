// A sweepable record as a row of plain numbers, one a member, depth first: how it enters a sweep's kernel.
#pragma once

#include <cmath>

#include "readings/fields.h"

namespace jw {

/// How many numbers: members that are not records themselves.
template <HasFields Record> constexpr std::size_t flatSize()
{
    return []<std::size_t... I>(std::index_sequence<I...>)
    {
        const auto sizeOf = []<class T>(std::type_identity<T>) -> std::size_t {
            if constexpr (HasFields<T>)
                return flatSize<T>();
            else
                return 1;
        };
        using Fields = std::remove_cvref_t<decltype(registry<Record>)>;
        return (std::size_t{0} + ... +
                sizeOf(std::type_identity<typename std::tuple_element_t<I, Fields>::Type>{}));
    }
    (std::make_index_sequence<std::tuple_size_v<std::remove_cvref_t<decltype(registry<Record>)>>>());
}

/// Sets every member from its number, in base units; a NaN leaves an optional one not given.
template <HasFields Record> void setFlat(Record& record, const double* flat)
{
    forEachMember(record, [&flat](auto& member, const FieldInfo&) {
        using Type = std::remove_cvref_t<decltype(member)>;
        const double number = *flat++;
        if constexpr (IsQuantity<Type>)
            *member.cell() = typename QuantityTraits<Type>::Real(number);
        else if constexpr (IsOptional<Type>) {
            using Inner = typename Type::value_type;
            member.reset();
            if (!std::isnan(number))
                member.emplace(Inner(typename QuantityTraits<Inner>::Real(number)));
        } else
            member = static_cast<Type>(number);
    });
}

/// The numbers of a record, in base units.
template <HasFields Record> std::array<double, flatSize<Record>()> flatOf(const Record& record)
{
    std::array<double, flatSize<Record>()> flat{};
    double* to = flat.data();
    forEachMember(record, [&to](const auto& member, const FieldInfo&) {
        using Type = std::remove_cvref_t<decltype(member)>;
        if constexpr (IsQuantity<Type>)
            *to++ = member.base();
        else if constexpr (IsOptional<Type>)
            *to++ = member ? member->base() : std::numeric_limits<double>::quiet_NaN();
        else
            *to++ = static_cast<double>(member);
    });
    return flat;
}

} // namespace jw
