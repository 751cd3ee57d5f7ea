#include "views/workloads/rate_choice.h"

#include "views/common/segments.h"
#include "views/workloads/run_edits.h"
#include "views/workloads/service_edits.h"

namespace jw {

/// Eight, without the name, which stands in the list above.
FormFields serviceFormFields(const Plan& resolved, const std::string& workload)
{
    FormFields fields{{"inputs.rate_from"}, // it is the choice itself
                      {"inputs.requests_per_s", "inputs.tp"}};
    if (hasRecord(resolved, workload, "inputs.day"))
        fields.hidden.insert("inputs.peak_factor"); // the day's curve has its own
    const RateFrom from = rateFrom(resolved, workload);
    if (from != RateFrom::Item) // an item has none that count for its time
        fields.front.insert({"inputs.tokens_in", "inputs.tokens_out"});
    if (from == RateFrom::Given)
        fields.front.insert({"inputs.rate_per_replica", "inputs.peak_factor", "inputs.headroom"});
    else if (from == RateFrom::Item)
        fields.front.insert({"inputs.precision", "inputs.peak_factor", "inputs.headroom"});
    else
        fields.front.insert({"inputs.model", "inputs.precision", "inputs.ttft_slo_ms", "inputs.tpot_slo_ms"});
    return fields;
}

RateChoice::RateChoice(PlanDocument& document, const Look& look, QWidget* parent)
    : WayChoice(document, look,
                {static_cast<int>(RateFrom::Predicted), static_cast<int>(RateFrom::Given),
                 static_cast<int>(RateFrom::Item)},
                parent)
{
    RateChoice::retranslate();
}

void RateChoice::retranslate()
{
    setTitle(tr("Capacity follows from"));
    choice().setText(static_cast<int>(RateFrom::Predicted), tr("The model on these machines"));
    choice().setText(static_cast<int>(RateFrom::Given), tr("Requests of a replica as measured"));
    choice().setText(static_cast<int>(RateFrom::Item), tr("The work of an item"));
}

int RateChoice::wayOf(const Plan& resolved, const std::string& workload) const
{
    return static_cast<int>(rateFrom(resolved, workload));
}

Result<void> RateChoice::set(const std::string& workload, int way)
{
    return setRateFrom(m_document, workload, static_cast<RateFrom>(way));
}

} // namespace jw
