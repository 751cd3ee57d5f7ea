// The plain numbers behind values of any reading: decisions are taken on them, outside the formulas.
#pragma once

#include "readings/fields.h"
#include "readings/trace.h"

namespace jw {

/// The number itself, in base units.
inline double plain(double number) { return number; }
inline double plain(const Traced& number) { return number.value(); }
template <Dim D, class Real> double plain(const Quantity<D, Real>& quantity)
{
    return plain(quantity.base());
}

template <Dim D, class Real> Quantity<D> plainQuantity(const Quantity<D, Real>& quantity)
{
    return Quantity<D>(plain(quantity));
}

/// plainRecord<Architecture<double>>(model): the same record on plain numbers.
template <class To, class From> To plainRecord(const From& from)
{
    To to;
    const auto leaf = []<Dim D, class Real>(const Quantity<D, Real>& q, const FieldInfo&,
                                            const std::string&) { return plainQuantity(q); };
    liftRecord(to, from, {}, leaf);
    return to;
}

} // namespace jw
