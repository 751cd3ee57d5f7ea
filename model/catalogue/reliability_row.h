// One figure of the catalogue on how often machines fail, and what it takes to go on.
#pragma once

#include "catalogue/row_source.h"

namespace jw {

struct ReliabilityRow : RowSource {
    static constexpr std::string_view table = "reliability";
    std::string id, topic, subject;
    std::string acceleratorId; ///< row of accelerators; empty where it is about none
    std::optional<Measure<unit::number>> acceleratorCount; ///< of the whole cluster or job
    std::string metric;                                    ///< "interruptions", "mttf_h", "goodput"
    double value = 0.0;                                    ///< counted in `unit`
    std::string unit;                                      ///< of many kinds: "count", "hours", "fraction"
    std::string period;                                    ///< of a count: "54 days"

    static constexpr auto fields()
    {
        using R = ReliabilityRow;
        const auto text = [](auto member, std::string_view key, std::string_view name) {
            return field(member, {.key = key, .lower = 1, .upper = 200, .required = true, .term = {name}});
        };
        return std::tuple_cat(
            std::tuple{
                text(&R::id, "id", JW_TERM("jw::Term", "ID")),
                text(&R::topic, "topic", JW_TERM("jw::Term", "Topic")),
                text(&R::subject, "subject", JW_TERM("jw::Term", "Subject")),
                field(&R::acceleratorId, {.key = "accelerator_id",
                                          .refersTo = "accelerators",
                                          .term = {JW_TERM("jw::Term", "Accelerator")}}),
                field(&R::acceleratorCount, {.key = "accelerator_count",
                                             .upper = 1e7,
                                             .positive = true,
                                             .whole = true,
                                             .term = {JW_TERM("jw::Term", "Accelerators")}}),
                text(&R::metric, "metric", JW_TERM("jw::Term", "Metric")),
                field(&R::value, {.key = "value",
                                  .lower = 0,
                                  .upper = 1e15,
                                  .required = true,
                                  .term = {JW_TERM("jw::Term", "Figure")}}),
                text(&R::unit, "unit", JW_TERM("jw::Term", "Unit")),
                field(&R::period, {.key = "period", .upper = 40, .term = {JW_TERM("jw::Term", "Period")}}),
            },
            RowSource::fields());
    }
    friend bool operator==(const ReliabilityRow&, const ReliabilityRow&) = default;
};

} // namespace jw
