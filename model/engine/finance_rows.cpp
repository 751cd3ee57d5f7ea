// Registry rows: money over time.
#include "engine/model_rows.h"

#include <array>

#include "engine/escalation.h"
#include "engine/finance_models.h"
#include "engine/growth.h"
#include "engine/irr.h"
#include "engine/model_row.h"
#include "engine/multi_year.h"
#include "engine/tax.h"

std::span<const jw::AnyModel> jw::financeModels()
{
    static constexpr std::array rows{rowOf<Crf>(),        rowOf<Amortize>(),   rowOf<Npv>(),
                                     rowOf<Irr>(),        rowOf<MultiYear>(),  rowOf<Growth>(),
                                     rowOf<Escalation>(), rowOf<NpvAfterTax>()};
    return rows;
}
