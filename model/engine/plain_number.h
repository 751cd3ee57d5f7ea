// Decisions on values of any reading, outside the formulas.
#pragma once

#include "readings/fields.h"
#include "readings/trace.h"

namespace jw {

/// Which way a comparison of any reading goes.
inline bool holds(bool mask) { return mask; }

template <Dim D, class Real> bool isPositive(const Quantity<D, Real>& quantity)
{
    return holds(Quantity<D, Real>(Real(0.0)) < quantity);
}
/// As != does, also true of what is no number.
template <Dim D, class Real> bool isNonzero(const Quantity<D, Real>& quantity)
{
    const Quantity<D, Real> zero(Real(0.0));
    return !(holds(quantity <= zero) && holds(zero <= quantity));
}

/// The number itself, in base units. What is decided on it is decided for this very number: where inputs may
/// vary, holds() lets it.
inline double plain(double number) { return number; }
inline double plain(const Traced& number) { return number.observed(); }
template <Dim D, class Real> double plain(const Quantity<D, Real>& quantity)
{
    return plain(quantity.base());
}

/// The number itself where no result follows from it: in a message, or beside a result.
inline double shown(double number) { return number; }
inline double shown(const Traced& number) { return number.value(); }
template <Dim D, class Real> double shown(const Quantity<D, Real>& quantity)
{
    return shown(quantity.base());
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
