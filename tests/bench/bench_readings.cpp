// What an evaluation costs by each reading of a formula, and of a whole plan.
#include "bench.h"
#include "catalogue/samples.h"
#include "domain/resolve.h"
#include "engine/direct_power.h"
#include "engine/electricity.h"
#include "engine/model_row.h"
#include "engine/plan_results.h"
#include "engine/tco.h"
#include "readings/explain.h"
#include "readings/gradient.h"
#include "sample_plan.h"

namespace jw::bench {
namespace {

constexpr std::size_t rows = 4096; // of a sweep: they fit into the second cache
constexpr std::size_t tracedRows = 512;

/// ns of one of `count` evaluations.
void perRow(const std::string& name, std::size_t count, double ms)
{
    print({name, 1e6 * ms / static_cast<double>(count), "ns", {}});
}

/// The inputs of many rows: each number a little less from row to row, within its bounds.
template <class Model> struct Rows {
    using In = typename Model::template In<double>;
    using Out = typename Model::template Out<double>;

    explicit Rows(const In& base) : records(rows, base), results(rows)
    {
        for (const FieldInfo& info : fieldsOf<In>())
            if (info.kind == FieldKind::Number && info.get(&base).template as<double>())
                vary(info);
        for (const FieldInfo& info : fieldsOf<Out>())
            outputs.push_back({&info, std::vector<double>(rows)});
    }
    void vary(const FieldInfo& info)
    {
        auto& column = inputs.emplace_back(&info, std::vector<double>(rows)).second;
        for (std::size_t i = 0; i < rows; ++i) {
            const double number = *info.get(&records[i]).template as<double>();
            column[i] = number - 1e-6 * static_cast<double>(i) * (number - std::max(info.lower, 0.0));
            (void)info.set(&records[i], column[i], {});
        }
    }

    std::vector<In> records;
    std::vector<Out> results;
    std::vector<std::pair<const FieldInfo*, std::vector<double>>> inputs, outputs;
};

template <class Model> double sweepMs(Rows<Model>& all)
{
    std::vector<InColumn> in;
    std::vector<OutColumn> out;
    for (auto& [info, column] : all.inputs)
        in.push_back({info->key, column});
    for (auto& [info, column] : all.outputs)
        out.push_back({info->key, column});
    return medianMs([&] {
        (void)sweep<Model>(all.records[0], in, out);
        use(all.outputs[0].second.back());
    });
}

template <class Model> double valueMs(Rows<Model>& all)
{
    return medianMs([&] {
        for (std::size_t i = 0; i < rows; ++i)
            all.results[i] = Model::run(all.records[i]);
        use(*fieldsOf<typename Model::template Out<double>>()[0]
                 .get(&all.results[rows / 2])
                 .template as<double>());
    });
}

template <class Model> void measure(const typename Model::template In<double>& base)
{
    const std::string name(Model::info.name);
    Rows<Model> all(base);
    perRow(name + ", value", rows, valueMs(all));
    perRow(name + ", sweep of all numbers", rows, sweepMs(all));
    perRow(name + ", explanation", tracedRows, medianMs([&] {
               for (std::size_t i = 0; i < tracedRows; ++i)
                   use(detail::traceOf<Model>(all.records[i]).trace->nodes().back().value);
           }));
    const std::string_view last = all.outputs.back().first->key;
    perRow(name + ", gradient", tracedRows, medianMs([&] {
               for (std::size_t i = 0; i < tracedRows; ++i)
                   use(gradientOf(detail::traceOf<Model>(all.records[i]), last)[0]);
           }));
    const Value inputs = toValue(base);
    perRow(name + ", as calc runs it, checks and names included", tracedRows, medianMs([&] {
               for (std::size_t i = 0; i < tracedRows; ++i)
                   use(detail::runModel<Model>(inputs)->template as<Members>() ? 1.0 : 0.0);
           }));
}

/// d total cost / d every input of the plan.
double costGradientMs(const Plan& plan)
{
    std::vector<double> adjoints;
    return medianMs([&] {
        const auto traced = tracePlan(plan);
        adjoints.assign(traced->trace->nodes().size(), 0.0);
        reverseSweep(*traced->trace, traced->results.total.cost.base().node(), adjoints);
        use(adjoints[0]);
    });
}

void measurePlan(const std::string& name, const Plan& plan)
{
    if (const auto ok = planResults(plan); !ok)
        return printFailure(name, ok.error().field);
    perRow(name + ", value", 1, medianMs([&] { use(planResults(plan)->total.cost.base()); }));
    perRow(name + ", explanation", 1, medianMs([&] { use(tracePlan(plan)->trace->nodes().back().value); }));
    perRow(name + ", gradient", 1, costGradientMs(plan));
}

} // namespace

void measureReadings(QApplication&)
{
    measure<DirectPower>({.unitPower = 10.2 * kW,
                          .count = Ratio<>(64.0),
                          .hours = 168.0 * hour,
                          .utilization = Ratio<>(0.8),
                          .pue = Ratio<>(1.2),
                          .price = 0.2 * money / kWh});
    measure<ElectricityFlat>({.energy = 109'670.4 * kWh, .price = 0.2 * money / kWh, .peak = 652.8 * kW});
    measure<Tco>({.gpus = Ratio<>(1024.0),
                  .server = 35'000.0 * money,
                  .network = 5'000.0 * money,
                  .utilization = Ratio<>(0.7),
                  .pue = Ratio<>(1.25),
                  .price = 0.1 * money / kWh,
                  .staff = Ratio<>(4.0),
                  .salary = 200'000.0 * money});
    measurePlan("plan llama31-405b", resolve(*samplePlan("llama31-405b"), 0).value_or(Plan{}));
    measurePlan("plan of 3 workloads on 2 fleets", test::samplePlan());
    measurePlan("plan of 50 node groups", benchPlan(50, 8));
    measurePlan("plan of 1,000 node groups", benchPlan(1000, 8));
}

} // namespace jw::bench
