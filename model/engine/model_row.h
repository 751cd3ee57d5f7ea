// Makes the row of the registry from a model's types, for the files that list models.
#pragma once

#include "engine/model.h"
#include "engine/sweep.h"

namespace jw {

namespace detail {

/// Ok if every output is a number, or null where it may be; else OutOfRange naming it.
[[nodiscard]] Result<void> checkOutput(const FieldInfo& info, double base);
/// The node to explain an output by: named after its field, unless it bears that name. noNode for a NaN.
[[nodiscard]] NodeId outputNode(Trace& trace, Traced value, const FieldInfo& info);

template <class M> Result<typename M::template In<double>> inputsFrom(const Value& value)
{
    auto in = recordFrom<typename M::template In<double>>(value);
    if constexpr (requires { M::check(*in); })
        if (in)
            if (const auto ok = M::check(*in); !ok)
                return fail(ok.error());
    return in;
}

template <class M>
Result<typename M::template Out<double>> outputsOf(const typename M::template In<double>& in)
{
    const auto out = M::run(in);
    Result<void> ok;
    forEachMember(out, [&](const auto& number, const FieldInfo& info) {
        if (ok)
            ok = checkOutput(info, number.base());
    });
    return ok.map([&] { return out; });
}

template <class M> Result<Value> runModel(const Value& inputs)
{
    return inputsFrom<M>(inputs).and_then(outputsOf<M>).map([](const auto& out) { return toValue(out); });
}

template <class M> Result<ModelAnswer> answerOf(const Value& inputs)
{
    const auto in = inputsFrom<M>(inputs);
    if (!in)
        return fail(in.error());
    return outputsOf<M>(*in).map([&](const auto& out) {
        ModelAnswer answer{toValue(out)};
        if constexpr (requires { M::forecast(*in); })
            answer.forecast = M::forecast(*in);
        return answer;
    });
}

template <class M> TracedRun traceOf(const typename M::template In<double>& in)
{
    TracedRun run{.trace = std::make_unique<Trace>()};
    typename M::template In<Traced> leaves;
    const auto leaf = [&]<Dim D>(Quantity<D> q, const FieldInfo& info, const std::string& path) {
        return Quantity<D, Traced>(run.trace->input(q.base(), info.term, D, path));
    };
    liftRecord(leaves, in, {}, leaf);
    run.inputs = run.trace->nodes().size();
    const auto out = M::run(leaves);
    forEachMember(out, [&](const auto& number, const FieldInfo& info) {
        run.outputs.push_back({std::string(info.key), outputNode(*run.trace, number.base(), info)});
    });
    return run;
}

template <class M> Result<TracedRun> traceModel(const Value& inputs)
{
    const auto in = inputsFrom<M>(inputs);
    if (!in)
        return fail(in.error());
    return outputsOf<M>(*in).map([&](const auto&) { return traceOf<M>(*in); });
}

template <class M>
Result<void> sweepModel(const Value& base, std::span<const InColumn> in, std::span<const OutColumn> out,
                        Arch arch)
{
    return recordFrom<typename M::template In<double>>(base).and_then(
        [&](const auto& record) { return sweep<M>(record, in, out, arch); });
}

} // namespace detail

template <class M> constexpr AnyModel rowOf()
{
    using In = typename M::template In<double>;
    using Out = typename M::template Out<double>;
    static_assert(sizeof(Out) ==
                      sizeof(double) * std::tuple_size_v<std::remove_cvref_t<decltype(registry<Out>)>>,
                  "an output is missing from fields(), or is no quantity");
    AnyModel row{M::info,
                 &fieldsOf<In>,
                 &fieldsOf<Out>,
                 &detail::runModel<M>,
                 &detail::answerOf<M>,
                 &detail::traceModel<M>};
    if constexpr (sweepable<In>)
        row.sweep = &detail::sweepModel<M>;
    row.defaults = [] { return toValue(In{}); };
    return row;
}

} // namespace jw
