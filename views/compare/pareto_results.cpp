#include "views/compare/pareto_results.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

#include "domain/paths.h"
#include "views/common/words.h"
#include "views/results/result_cards.h"

namespace jw {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jw::ParetoChart)
};

using Outcomes = std::vector<const ScenarioOutcome*>;

/// The ends of the results of a scenario.
class Ends {
public:
    /// `service`: whose results are those of a request; "" for none.
    Ends(const ScenarioOutcome& outcome, const std::string& prefix, const std::string& service)
        : m_outcome(outcome),
          m_service(service)
    {
        if (!outcome.results)
            return;
        m_bands = bandedCells(*outcome.results, prefix, OpenBands::Kept);
        if (!service.empty())
            std::ranges::move(bandedCells(*outcome.results, workloadHead(service), OpenBands::Kept),
                              std::back_inserter(m_bands));
    }

    [[nodiscard]] bool vary(const ComparedResult& result) const
    {
        return awaitsSamples(m_outcome) || findBand(m_bands, pathOf(result));
    }

    /// In base units; `planned` where nothing moves it.
    [[nodiscard]] double at(const ComparedResult& result, double planned, ParetoEnd end) const
    {
        if (!m_outcome.results || awaitsSamples(m_outcome))
            return std::nan("");
        const SampledBands* sampled = m_outcome.results->sampled.get();
        const std::string path = pathOf(result);
        if (sampled && (sampled->samples == 0 || sampled->open.contains(path)))
            return std::nan("");
        const BandedCell* band = findBand(m_bands, path);
        return band ? (end == ParetoEnd::P90 ? band->p90 : band->p10) * band->field->term.unit.size : planned;
    }

private:
    /// In this scenario; those of requests have the name of its service.
    [[nodiscard]] std::string pathOf(const ComparedResult& result) const
    {
        return result.path.starts_with("service/") ? workloadHead(m_service) + std::string(result.info->key)
                                                   : result.path;
    }

    const ScenarioOutcome& m_outcome;
    std::string m_service;
    std::vector<BandedCell> m_bands;
};

ParetoResult badEnd(const ComparedResult& planned, const std::vector<Ends>& ends)
{
    ParetoResult bad{.result = planned,
                     .end = isLessBetter(planned.info->key) ? ParetoEnd::P90 : ParetoEnd::P10};
    bad.result.bands.clear();
    for (std::size_t at = 0; at < ends.size(); ++at)
        bad.result.base[at] = ends[at].at(planned, planned.base[at], bad.end);
    bad.varies = std::ranges::any_of(ends, [&](const Ends& of) { return of.vary(planned); });
    return bad;
}

} // namespace

QString endName(ParetoEnd end, const QString& name)
{
    switch (end) {
    case ParetoEnd::P10:
        //: %1 is a result: in nine cases of ten it is more than this
        return Words::tr("P10 of %1").arg(name);
    case ParetoEnd::P90:
        //: %1 is a result: in nine cases of ten it is at most this
        return Words::tr("P90 of %1").arg(name);
    case ParetoEnd::Planned: break;
    }
    return name;
}

QString ParetoResult::name() const { return endName(end, termText(result.info->term.name)); }

std::string ParetoResult::key() const
{
    const char* suffix = end == ParetoEnd::P90 ? "@p90" : end == ParetoEnd::P10 ? "@p10" : "";
    return std::string(result.info->key) + suffix;
}

Sense usualSense(std::string_view key) { return isLessBetter(plainKey(key)) ? Sense::Least : Sense::Most; }

std::vector<ParetoResult> paretoResults(const Outcomes& outcomes, const Subject& subject)
{
    const bool whole = subject.prefix == "total/", carbon = comparisonFindings(outcomes).empty();
    const std::vector<std::string> services = whole ? onlyServices(outcomes) : std::vector<std::string>();
    std::vector<ComparedResult> results = comparedResults(outcomes, subject.prefix);
    if (whole)
        std::ranges::move(comparedRequests(outcomes), std::back_inserter(results));
    std::vector<Ends> ends;
    for (std::size_t at = 0; at < outcomes.size(); ++at)
        ends.emplace_back(*outcomes[at], subject.prefix, services.empty() ? std::string() : services[at]);
    std::vector<ParetoResult> offered;
    for (ComparedResult& result : results) {
        if (!hasFigure(result.base) || (!carbon && result.info->dim.carbon != 0))
            continue;
        ParetoResult bad = badEnd(result, ends);
        offered.push_back({.result = std::move(result)});
        offered.push_back(std::move(bad));
    }
    return offered;
}

} // namespace jw
