#include "views/workloads/run_facts.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

#include "domain/edit.h"
#include "domain/paths.h"
#include "engine/plan_leaves.h"
#include "engine/training/bands.h"
#include "engine/training/flops.h"
#include "engine/training/memory_fit.h"
#include "messages/finding_text.h"
#include "views/common/joined.h"
#include "views/common/shown_number.h"
#include "views/common/words.h"
#include "views/results/result_book.h"
#include "views/results/result_tables.h"

namespace jw {
namespace {

struct RunFacts {
    Q_DECLARE_TR_FUNCTIONS(jw::RunFacts)
};

/// The field of a record by its key; a term of the engine that views only quote.
template <class Record> const FieldInfo& fieldOf(std::string_view key)
{
    return *findField(fieldsOf<Record>(), key);
}

Tuning<double> tuningOf(const Plan& plan, RowRef row)
{
    Tuning<double> tuning;
    const Value method = fieldValue(plan, row, "inputs.method"),
                rank = fieldValue(plan, row, "inputs.lora_rank");
    if (const std::string* text = method.as<std::string>())
        tuning.method =
            static_cast<TrainMethod>(std::ranges::find(trainMethodTexts, *text) - trainMethodTexts.begin());
    if (const double* number = rank.as<double>())
        tuning.rank = *number;
    return tuning;
}

QString workText(double flops, const Plan& plan)
{
    const UnitName unit = flops >= 1e12 ? UnitName{"TFLOP", 1e12} : UnitName{"GFLOP", 1e9};
    return ShownFigure{numberIn(flops, unit), unitWords(unit, Dim{.work = 1}, plan)}.text();
}

QString flopWords(const Plan& plan, RowRef row, const Architecture<double>& shape)
{
    const Value seq = fieldValue(plan, row, "inputs.seq");
    const double* length = seq.as<double>();
    if (!length)
        return {};
    const auto flops =
        tokenFlops<double>(shape, Ratio<>(*length), true, Recompute::None, tuningOf(plan, row));
    //: %1 is an amount of work such as "2.58 TFLOP"
    return RunFacts::tr("%1 per token").arg(workText(flops.model.in(flop), plan));
}

QString sizeWords(const Architecture<double>& shape, const Plan& plan)
{
    const auto size = parametersOf(shape);
    const FieldInfo& info = fieldOf<ArchParams::Out<double>>("total");
    const QString total = shownFigure(size.total.base(), info, plan).text();
    if (!(shape.experts > one))
        //: %1 is a number such as "405.9 billion"
        return RunFacts::tr("%1 parameters").arg(total);
    //: %1 and %2 are numbers such as "671 billion"
    return RunFacts::tr("%1 parameters, %2 active for a token")
        .arg(total, shownFigure(size.active.base(), info, plan).text());
}

/// As the run itself would be refused.
Error faultOf(const LayoutAnswer& answer, Data<> device)
{
    const auto at = static_cast<std::size_t>(answer.fault);
    const bool memory = answer.fault == LayoutFault::Memory;
    return {.kind = memory ? Error::Kind::Refused : Error::Kind::Inconsistent,
            .field = std::string(layoutField(answer.fault)),
            .value = (answer.memory.total / gibibyte).base(),
            .upper = (device / gibibyte).base(),
            .text = "layout_" + std::string(layoutFaultTexts[at])};
}

} // namespace

QString gibWords(Data<> amount, const Plan& plan)
{
    const UnitName unit = nameOf(unit::gibibytes);
    return ShownFigure{numberIn(amount.base(), unit), unitWords(unit, Dim{.data = 1}, plan)}.text();
}

RunWords modelWords(const Plan& resolved, const std::string& workload)
{
    const RowRef row = findRow(resolved, workload);
    const Value record = row ? fieldValue(resolved, row, "inputs.arch") : Value();
    const Value given = row ? fieldValue(resolved, row, "inputs.flops_per_token") : Value();
    if (const double* work = given.as<double>(); work && record.isNull())
        //: %1 is an amount of work such as "18 TFLOP"
        return {
            RunFacts::tr("No shape: the work is given, %1 for a token or sample. The MFU is to be given too.")
                .arg(workText(*work, resolved))};
    if (record.isNull())
        return {RunFacts::tr("No shape yet: take one from the catalogue, paste a config.json, or fill in "
                             "the fields.")};
    const auto shape = recordFrom<Architecture<double>>(record, "inputs.arch").and_then([](auto made) {
        return checkArchitecture(made, "inputs.arch").map([&] { return made; });
    });
    if (!shape) {
        Error error = shape.error();
        error.field = pathOf(resolved, row, error.field);
        return {errorText(error, resolved), true};
    }
    return {joined({sizeWords(*shape, resolved), flopWords(resolved, row, *shape)})};
}

BarWhole memoryBar(const LayoutAnswer& answer, Data<> device, const Plan& plan)
{
    using Out = TrainMemory::Out<double>;
    BarWhole whole{.name = RunFacts::tr("Memory of a device"), .parts = {}, .room = device.base()};
    const auto add = [&](const FieldInfo& info, Data<> amount) {
        whole.parts.push_back({termText(info.term.name), gibWords(amount, plan), amount.base()});
    };
    const MemoryParts<double>& m = answer.memory;
    add(fieldOf<Out>("weights_gib"), m.weights);
    add(fieldOf<Out>("grads_gib"), m.gradients);
    add(fieldOf<Out>("optimizer_gib"), m.optimizer);
    add(fieldOf<Out>("activations_gib"), m.activations);
    add(fieldOf<Out>("transient_gib"), m.transient);
    add(fieldOf<MemoryInputs<double>>("reserve_gib"), m.reserve);
    //: where the memory of a device ends: %1 is an amount such as "80 GiB"
    whole.roomText = RunFacts::tr("%1 on the device").arg(gibWords(device, plan));
    return whole;
}

RunWords memoryWords(const LayoutAnswer& answer, Data<> device, const Plan& plan)
{
    if (answer.fault != LayoutFault::None) {
        const Message message = messageOf(faultOf(answer, device), nullptr);
        //: %1 says what is wrong with a layout, %2 how to mend it; each a whole sentence
        return {RunFacts::tr("%1 %2").arg(shownText(message.wrong), shownText(message.mend)), true};
    }
    const Data<> total = answer.memory.total;
    const QString low = numberIn((total * memoryBand.p10).base(), nameOf(unit::gibibytes));
    //: %1, %2 and %4 are amounts of memory, %3 and %4 the ends of the band in which %1 lies
    return {
        RunFacts::tr("Fits: %1 of %2 needed, P10 %3 to P90 %4.")
            .arg(gibWords(total, plan), gibWords(device, plan), low, gibWords(total * memoryBand.p90, plan))};
}

RunWords ownMemoryWords(const LayoutAnswer& answer, Data<> device, const Plan& resolved,
                        const std::string& workload)
{
    const auto finding =
        answer.fault == LayoutFault::Memory ? memoryFinding(resolved, workload) : std::nullopt;
    if (!finding)
        return memoryWords(answer, device, resolved);
    return {
        RunFacts::tr("%1 %2").arg(faultWords(answer, device), shownText(messageOf(*finding, nullptr).mend)),
        true};
}

std::optional<Error> missingLayout(const Plan& resolved, const std::string& workload)
{
    const RowRef row = findRow(resolved, workload);
    if (!fieldValue(resolved, row, "inputs.layout").isNull())
        return {};
    return Error{.kind = Error::Kind::MissingField,
                 .field = pathOf(resolved, row, "inputs.layout"),
                 .text = "run_layout"};
}

RunWords noLayoutWords(const Error& error, const Plan& resolved, const std::string& workload)
{
    const QString given = givenSpeed(resolved, workload);
    const bool hasLayout = !fieldValue(resolved, findRow(resolved, workload), "inputs.layout").isNull();
    if (hasLayout || given.isEmpty())
        return {errorText(error, resolved), true};
    //: %1 is the field that gives the speed: "GPU-hours", "MFU"
    return {RunFacts::tr("The run has no layout and needs none, as its speed is given (%1). Enter a global "
                         "batch to see the memory and the speed of a layout.")
                .arg(given)};
}

QString faultWords(const LayoutAnswer& answer, Data<> device)
{
    return answer.fault == LayoutFault::None ? QString()
                                             : shownText(messageOf(faultOf(answer, device), nullptr).wrong);
}

BarWhole timeBar(const TimeShares& s)
{
    BarWhole whole{.name = RunFacts::tr("Where the time of the run goes"), .parts = {}};
    const std::array<std::pair<QString, Ratio<>>, 8> parts{{{RunFacts::tr("Useful work"), s.useful},
                                                            {RunFacts::tr("Checkpoints"), s.checkpoints},
                                                            {RunFacts::tr("Repeated work"), s.repeated},
                                                            {RunFacts::tr("Restarts"), s.restarts},
                                                            {RunFacts::tr("Planned stops"), s.planned},
                                                            {RunFacts::tr("Stragglers"), s.stragglers},
                                                            {RunFacts::tr("Ramp-up"), s.rampUp},
                                                            {RunFacts::tr("Repeated on spot"), s.spot}}};
    const FieldInfo& info = infoOf<&WorkloadFigures<double>::goodput>();
    for (const auto& [name, share] : parts)
        whole.parts.push_back({name, shownFigure(share.base(), info, Plan{}).text(), share.base()});
    return whole;
}

QString lossWords(const RunGoodput& run, const WorkloadResult<double>* result,
                  const std::vector<BandedCell>& bands, const Plan& plan)
{
    using F = WorkloadFigures<double>;
    using Out = GoodputModel::Out<double>;
    const auto words = [&](double base, const FieldInfo& info) {
        return shownFigure(base, info, plan).text();
    };
    const Goodput<double>& g = run.goodput;
    //: %1 is a share of the time
    QStringList parts{RunFacts::tr("Goodput %1").arg(words(g.effective.base(), infoOf<&F::goodput>()))};
    if (g.mtbf.base() > 0.0) // NaN: nothing fails
        //: %1 is a rate such as "7.75 /day", %2 and %3 are times
        parts
            << RunFacts::tr("failures %1, one every %2")
                   .arg(words(g.failures.base(), infoOf<&F::failures>()),
                        words(g.mtbf.base(), fieldOf<Out>("mtbf_hours")))
            << RunFacts::tr("checkpoint every %1").arg(words(g.interval.base(), fieldOf<Out>("interval_s")));
    if (run.spotRatio)
        //: %1 is a share of the time
        parts << RunFacts::tr("useful share of spot %1")
                     .arg(words(run.spotRatio->base(), infoOf<&F::spotRatio>()));
    const auto lost = [&](double base, const FieldInfo& info) {
        const auto band =
            std::ranges::find_if(bands, [&](const BandedCell& b) { return b.field->key == info.key; });
        FigureCell cell{.text = words(base, info)};
        const UnitName unit = commonUnit({&base, 1}, info);
        return band == bands.end() ? cell.text : bandedCell(std::move(cell), *band, unit).text;
    };
    if (result && result->figures.lostGpuHours.base() > 0.0)
        //: %1 GPU-hours, %2 energy, %3 money
        parts << RunFacts::tr("lost to repeated work: %1, %2, %3")
                     .arg(lost(result->figures.lostGpuHours.base(), infoOf<&F::lostGpuHours>()),
                          lost(result->figures.lostEnergy.base(), infoOf<&F::lostEnergy>()),
                          lost(result->figures.lostCost.base(), infoOf<&F::lostCost>()));
    return joined(parts);
}

SpeedFrom speedFrom(const Plan& plan, const std::string& workload)
{
    const RowRef row = findRow(plan, workload);
    const auto isGiven = [&](const char* field) { return row && !fieldValue(plan, row, field).isNull(); };
    const Value chosen = fieldValue(plan, row, "inputs.speed_from");
    const std::string* text = chosen.as<std::string>();
    const auto at = text ? std::ranges::find(speedFromTexts, *text) : speedFromTexts.begin();
    if (at != speedFromTexts.begin() && at != speedFromTexts.end())
        return static_cast<SpeedFrom>(at - speedFromTexts.begin());
    return isGiven("inputs.gpu_hours") ? SpeedFrom::GpuHours
           : isGiven("inputs.mfu")     ? SpeedFrom::Mfu
                                       : SpeedFrom::Layout;
}

QString givenSpeed(const Plan& plan, const std::string& workload)
{
    const SpeedFrom from = speedFrom(plan, workload);
    if (from == SpeedFrom::Layout)
        return {};
    const char* key = from == SpeedFrom::Mfu ? "mfu" : "gpu_hours";
    return termText(findNested(inputFields(WorkloadKind::Training), key)->term.name);
}

const WorkloadResult<double>* currentResult(const PlanEvaluation& evaluation, const PlanDocument& document,
                                            const std::string& workload)
{
    const ScenarioOutcome& outcome = shownOutcome(*evaluation.latest(), document);
    if (!outcome.results || evaluation.isStale())
        return nullptr;
    return findWorkload(*outcome.results, workload);
}

std::vector<BandedCell> currentBands(const PlanEvaluation& evaluation, const PlanDocument& document,
                                     const std::string& workload)
{
    const auto* result = currentResult(evaluation, document, workload);
    if (!result)
        return {};
    const ScenarioOutcome& outcome = shownOutcome(*evaluation.latest(), document);
    return bandedCells(*outcome.results, workloadHead(result->name));
}

} // namespace jw
