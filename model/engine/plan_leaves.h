// How a formula reads the plan: each value with the path it came from, over any scalar.
#pragma once

#include <algorithm>
#include <span>
#include <unordered_map>

#include "domain/paths.h"
#include "engine/plain_number.h"
#include "engine/prediction.h"

namespace jw {

namespace detail {
template <class T> struct MemberTraits;
template <class C, class M> struct MemberTraits<M C::*> {
    using Record = C;
    using Type = M;
};

template <auto Member, std::size_t I = 0> constexpr std::size_t registryIndex()
{
    using Record = typename MemberTraits<decltype(Member)>::Record;
    constexpr auto& f = std::get<I>(registry<Record>);
    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(f.member)>, decltype(Member)>) {
        if (f.member == Member)
            return I;
    }
    if constexpr (I + 1 < std::tuple_size_v<std::remove_cvref_t<decltype(registry<Record>)>>)
        return registryIndex<Member, I + 1>();
    else
        return std::tuple_size_v<std::remove_cvref_t<decltype(registry<Record>)>>;
}
} // namespace detail

/// The registry entry of a member: infoOf<&Site::pue>(). It has no reader or writer: records of traced
/// numbers have none.
template <auto Member> const FieldInfo& infoOf()
{
    using Record = typename detail::MemberTraits<decltype(Member)>::Record;
    return std::get<detail::registryIndex<Member>()>(registry<Record>).info;
}

/// What predicted at that slowness is multiplied by, in any reading; see PredictedAt.
inline double leaned(double slowness, const Band& band) { return PredictedAt{slowness}.of(band); }
inline Traced leaned(Traced slowness, const Band& band)
{
    const auto factor = [&](double end) {
        const Traced distance = max(slowness, -slowness);
        return exp(distance * PredictedAt::perSlowness(end));
    };
    return select(slowness < Traced(0.0), factor(band.p10), factor(band.p90));
}

/// Is it that constant, whatever the inputs?
inline bool isExactly(double number, double constant) { return number == constant; }
inline bool isExactly(const Traced& number, double constant)
{
    return !number.trace() && number.value() == constant;
}

/// The value reading: nothing but the number.
struct PlainLeaves {
    using Real = double;

    PredictedAt predictedAt = PredictedAt::Middle;
    std::span<const Slowness> drawn{}; ///< of workloads of their own

    [[nodiscard]] Real slowness(const Workload& work) const
    {
        const auto own = std::ranges::find(drawn, work.uid, &Slowness::workload);
        return own == drawn.end() ? predictedAt.slowness : own->value;
    }

    /// A sum that grows term by term, left to right.
    class Adder {
    public:
        void add(Real term) { m_total += term; }
        [[nodiscard]] Real total() const { return m_total; }

    private:
        Real m_total = 0.0;
    };
    [[nodiscard]] Real sum(const Adder& terms) const { return terms.total(); }
    template <class Row> Real leaf(const Row&, std::string_view, const FieldInfo&, double base) const
    {
        return base;
    }
    [[nodiscard]] Real sum(std::span<const Real> terms) const
    {
        double total = 0.0;
        for (const double term : terms)
            total += term;
        return total;
    }
    /// A constant of the engine, no field of a plan.
    Real constant(const FieldInfo&, double base) const { return base; }
    void scope(const std::string&) const {}
};

/// The explaining reading: each field of the plan is one leaf, labeled with its path.
class TraceLeaves {
public:
    using Real = Traced;

    class Adder {
    public:
        void add(const Traced& term) { m_terms.push_back(term); }
        [[nodiscard]] std::span<const Traced> terms() const { return m_terms; }

    private:
        std::vector<Traced> m_terms;
    };
    [[nodiscard]] Real sum(const Adder& terms) { return sum(terms.terms()); }

    TraceLeaves(const Plan& plan, Trace& trace, std::span<const Slowness> drawn = {})
        : m_plan(plan),
          m_trace(trace),
          m_drawn(drawn)
    {
    }

    /// An input of its own where it is drawn; as predicted else.
    [[nodiscard]] Real slowness(const Workload& work)
    {
        const auto own = std::ranges::find(m_drawn, work.uid, &Slowness::workload);
        if (own == m_drawn.end())
            return Real(0.0);
        const auto [found, fresh] = m_known.try_emplace(work.uid + '|' + std::string(Slowness::field));
        if (fresh)
            found->second =
                m_trace.input(own->value, Slowness::term, Dim{}, pathOfField(work, Slowness::field));
        return found->second;
    }

    template <class Row> Real leaf(const Row& row, std::string_view field, const FieldInfo& info, double base)
    {
        const auto [found, fresh] = m_known.try_emplace(row.uid + '|' + std::string(field));
        if (fresh)
            found->second = m_trace.input(base, info.term, info.dim, pathOfField(row, field));
        return found->second;
    }
    [[nodiscard]] Real sum(std::span<const Real> terms)
    {
        std::vector<Traced> counted; // a constant zero explains nothing
        for (const Traced& term : terms)
            if (term.trace() || term.value() != 0.0)
                counted.push_back(term);
        if (counted.size() == 1)
            return counted.front();
        return counted.empty() ? Traced(0.0) : m_trace.sum(counted);
    }
    Real constant(const FieldInfo& info, double base) { return m_trace.input(base, info.term, info.dim); }
    void scope(const std::string& label) { m_trace.setScope(label); }

private:
    /// A row is looked for once, not once a field.
    template <class Row> std::string pathOfField(const Row& row, std::string_view field)
    {
        const auto [found, fresh] = m_rows.try_emplace(row.uid);
        if (fresh)
            found->second = pathOf(m_plan, findRow(m_plan, Row::table, row.uid));
        return fieldPath(found->second, field);
    }

    const Plan& m_plan;
    Trace& m_trace;
    std::span<const Slowness> m_drawn;
    std::unordered_map<std::string, Traced> m_known;
    std::unordered_map<std::string, std::string> m_rows; ///< paths, by uid
};

/// read<&Site::pue>(leaves, site): the field as a Quantity over the reading's scalar; a whole number as a
/// Ratio.
template <auto Member, class Leaves, class Row> auto read(Leaves& leaves, const Row& row)
{
    using Real = typename Leaves::Real;
    using Inner = typename OptionalTraits<typename detail::MemberTraits<decltype(Member)>::Type>::Inner;
    const FieldInfo& info = infoOf<Member>();
    const auto base = [&](const Inner& value) {
        if constexpr (IsMeasure<Inner>)
            return value.quantity().base();
        else
            return static_cast<double>(value);
    };
    const Inner* given = nullptr;
    if constexpr (IsOptional<typename detail::MemberTraits<decltype(Member)>::Type>)
        given = (row.*Member) ? &*(row.*Member) : nullptr;
    else
        given = &(row.*Member);
    return Quantity<dimOf<Inner>(), Real>(given ? leaves.leaf(row, info.key, info, base(*given)) : Real(0.0));
}

/// A row's inputs by kind as a record over the reading's scalar. Errors: those of recordFrom, with the
/// field's path.
template <template <class> class Inputs, class Leaves, class Row>
Result<Inputs<typename Leaves::Real>> readInputs(const Plan& plan, Leaves& leaves, const Row& row)
{
    const auto plain = recordFrom<Inputs<double>>(knownInputs(row.inputs, fieldsOf<Inputs<double>>()));
    if (!plain) {
        Error error = plain.error();
        error.field = pathOf(plan, findRow(plan, Row::table, row.uid), "inputs." + error.field);
        return fail(std::move(error));
    }
    Inputs<typename Leaves::Real> inputs;
    const auto leaf = [&]<Dim D>(Quantity<D> q, const FieldInfo& info, const std::string& path) {
        return Quantity<D, typename Leaves::Real>(leaves.leaf(row, "inputs." + path, info, q.base()));
    };
    liftRecord(inputs, *plain, {}, leaf);
    return inputs;
}

} // namespace jw
