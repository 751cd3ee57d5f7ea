#include "validation/training_check.h"

#include <algorithm>
#include <cmath>

#include "validation/chosen_step.h"
#include "validation/figure_text.h"
#include "validation/flop_convention.h"
#include "validation/prediction_remark.h"
#include "validation/row_unit.h"
#include "validation/run_figure.h"
#include "validation/software.h"
#include "validation/tpu_row_mfu.h"
#include "validation/training_library.h"

namespace jw {
namespace {

bool isAdapted(const TrainingCase& given) { return given.question.base.method != TrainMethod::Full; }

class RowPrediction {
public:
    RowPrediction(const TrainingRow& row, const CaseSources& sources, RowCheck& check)
        : m_row(row),
          m_sources(sources),
          m_check(check)
    {
    }

    OrRefusal<double> value()
    {
        if (!unitFactor(m_row.metric, m_row.unit))
            return refusal(remark::noUnit, {std::string(textOf(m_row.metric)), m_row.unit,
                                            std::string(unitOf(m_row.metric)), std::to_string(m_row.line)});
        if (needsTokens() && !m_row.tokens)
            return refusal(m_row.metric == TrainingMetric::Minutes ? remark::timeToQuality
                                                                   : remark::noTokens);
        if (m_row.metric == TrainingMetric::Carbon && !m_row.carbon)
            return refusal(remark::noCarbon);
        if (isTpu(m_row))
            return ofTpu();
        return caseOf(m_row, m_sources).and_then([&](const TrainingCase& given) { return ofStep(given); });
    }

private:
    bool needsTokens() const { return !isStepMetric(m_row.metric); }
    bool needsWork() const
    {
        return m_row.metric == TrainingMetric::Mfu || m_row.metric == TrainingMetric::Teraflops;
    }

    void note(std::string_view pattern, std::vector<std::string> arguments = {})
    {
        m_check.reasons.push_back({pattern, std::move(arguments)});
    }

    OrRefusal<double> ofTpu()
    {
        const auto peak = peakOf(m_row, m_sources.catalogue);
        if (!peak)
            return tl::unexpected(peak.error());
        const auto mfu = tpuRowMfu(m_row, m_sources.catalogue, m_check.reasons);
        if (!mfu)
            return tl::unexpected(mfu.error());
        if (m_row.metric == TrainingMetric::Memory)
            return refusal(remark::noTpuMemory);
        m_check.tier = Tier::C;
        m_check.band = tpuBand;
        if (m_row.metric == TrainingMetric::Mfu)
            return (*mfu * *peak / countedPeak(m_row, *peak, m_check.reasons)).base();
        if (m_row.metric == TrainingMetric::Teraflops)
            return (*mfu * *peak).in(teraflopPerSecond);
        const auto shape = shapeOf(m_row.modelId, m_row.line, m_sources.catalogue);
        if (!shape)
            return tl::unexpected(shape.error());
        const auto seq = sequenceOf(m_row, m_sources.catalogue, m_check.reasons);
        if (!seq)
            return tl::unexpected(seq.error());
        const Work<> work = flopsOf(FlopConvention::Full, *shape, *seq);
        PredictedRun run{.rate = *mfu * *peak / work, .seq = *seq, .peak = *peak, .rateBand = tpuBand};
        run.tdp = m_sources.catalogue.findAccelerator(m_row.acceleratorId)->tdp.quantity();
        run.runBand = tpuRunBand;
        run.devices = devicesOf(m_row, work / *peak, m_check.reasons);
        run.batch = batchOf(m_row, run.devices, *seq, m_check.reasons);
        note(remark::fullFlop);
        return runFigure(m_row, run, m_check);
    }

    OrRefusal<double> ofStep(const TrainingCase& given)
    {
        const auto chosen = chosenStep(given);
        if (!chosen)
            return tl::unexpected(chosen.error());
        m_check.reasons = given.remarks;
        noteLayout(given, *chosen);
        if (m_row.metric == TrainingMetric::Memory)
            return memory(given, *chosen);
        const Architecture<>& model = given.question.model;
        PredictedRun run{.rate = chosen->step.tokenRate, .devices = given.question.base.gpus};
        run.seq = chosen->layout.seq;
        run.batch = chosen->layout.globalBatch;
        run.peak = given.question.device.peak;
        run.tdp = given.device->tdp.quantity();
        if (needsWork()) {
            const FlopConvention convention = conventionOf(m_row, model, chosen->layout.recompute);
            run.tokenWork = flopsOf(convention, model, run.seq);
            m_check.reasons.push_back(remarkOf(convention));
        }
        slowSearched(run, *chosen);
        setTier(given, *chosen, run);
        return runFigure(m_row, run, m_check);
    }

    /// Tier A: nothing was fitted on the allocations that it was compared with; adapters are none of these.
    OrRefusal<double> memory(const TrainingCase& given, const ChosenStep& chosen)
    {
        if (chosen.searched)
            return refusal(remark::noMemory);
        const Data<> reserve = MemoryInputs<double>().reserve;
        note(remark::allocated, {figureText(reserve.in(gibibyte))});
        m_check.tier = given.question.base.method == TrainMethod::Full ? Tier::A : Tier::C;
        m_check.band = memoryBand;
        return (chosen.memory - reserve).in(gibibyte);
    }

    /// Production runs are slower than the best layout of a search, and so are the rates that are told of
    /// them; a benchmark is the best that people found.
    void slowSearched(PredictedRun& run, const ChosenStep& chosen)
    {
        if (!chosen.searched || pace() == Pace::Step)
            return;
        run.rate = run.rate / searchedRunFactor;
        note(remark::slowerThanSearched, {figureText(searchedRunFactor)});
    }

    Pace pace() const
    {
        const bool ofRun = isWholeRun(m_row.metric) || (isSpeed(m_row.metric) && reportsRun(m_row));
        return ofRun ? Pace::Run : Pace::Step;
    }

    void setTier(const TrainingCase& given, const ChosenStep& chosen, PredictedRun& run)
    {
        const bool experts = given.question.model.experts > 1.0;
        Tier tier = tierOf({given.fitted, given.precision, experts, run.devices, chosen.layout.recompute,
                            given.question.base.method});
        if (tier == Tier::A && (chosen.searched || !isSoftwareOfFit(m_row)))
            tier = Tier::B; // A asks for a layout and software of the fit
        if (isEncoder()) {
            tier = Tier::C;
            note(remark::encoder);
        }
        if (tier != Tier::C && !chosen.fits)
            tier = tier == Tier::A ? Tier::B : Tier::C;
        m_check.tier = tier;
        run.rateBand =
            chosen.searched ? searchedPrediction(tier, experts, pace()).rate : rateBand(tier, experts);
        run.runBand = runBand(tier, experts);
    }

    bool isEncoder() const
    {
        const ModelRow* model = m_sources.catalogue.findModel(m_row.modelId);
        return model && model->kind == ModelKind::Encoder;
    }

    void noteLayout(const TrainingCase& given, const ChosenStep& chosen)
    {
        const TrainLayout<double>& l = chosen.layout;
        if (chosen.searched && !chosen.part)
            note(remark::searched);
        if (chosen.part)
            note(remark::searchedPart, {figureText(l.gpus.base()), figureText(l.globalBatch.base())});
        note(remark::layout,
             {figureText(l.tp.base()), figureText(l.pp.base()), figureText(l.vp.base()),
              figureText(l.cp.base()), figureText(l.ep.base()), figureText(l.microBatch.base()),
              std::string(recomputeTexts[static_cast<std::size_t>(l.recompute)]),
              std::string(shardTexts[static_cast<std::size_t>(l.shard)])});
        if (isAdapted(given))
            note(remark::adapters);
        if (chosen.assumesLight)
            note(remark::lightRecompute);
        if (!chosen.fits)
            note(remark::ranAnyway,
                 {figureText(chosen.memory.in(gibibyte)), figureText(given.question.memory.in(gibibyte))});
    }

    const TrainingRow& m_row;
    const CaseSources& m_sources;
    RowCheck& m_check;
};

} // namespace

RowCheck checkedRow(const TrainingRow& row, const CaseSources& sources)
{
    RowCheck check{.id = row.id, .metric = row.metric};
    check.published = row.value * unitFactor(row.metric, row.unit).value_or(1.0);
    check.inFit = isOfFit(row);
    check.powerGiven = row.power.has_value();
    check.model = row.modelId;
    check.hardware = row.acceleratorId;
    check.source = row.source;
    check.line = row.line;
    check.metricText = row.metricText.empty() ? std::string(textOf(row.metric)) : row.metricText;
    check.unread = row.fault.has_value();
    if (row.fault) {
        check.reasons.push_back(*row.fault);
        return check;
    }
    auto value = RowPrediction(row, sources, check).value();
    if (value)
        check.predicted = *value;
    else
        check.reasons.push_back(std::move(value.error()));
    return check;
}

std::vector<RowCheck> checkedRows(std::span<const TrainingRow> rows, const Catalogue& catalogue)
{
    const CaseSources sources{catalogue, rows, builtInTrainingRows()};
    std::vector<RowCheck> checks;
    checks.reserve(rows.size());
    for (const TrainingRow& row : rows) {
        checks.push_back(checkedRow(row, sources));
        checks.back().row = checks.size() - 1;
    }
    return checks;
}

} // namespace jw
