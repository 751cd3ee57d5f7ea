// How a training run begins: a model of the catalogue on machines that hold it, with a layout found by
// search.
#pragma once

#include "catalogue/insert_copies.h"
#include "domain/plan.h"

namespace jw {

/// What a planner says to begin with. Rows of the catalogue by their id; the rest follows.
struct RunStart {
    std::string model = "llama3.1-8b", machines = "system:dgx-h100", region = "usa";
    std::optional<Ratio<>> tokens, nodes;

    static constexpr auto fields()
    {
        using S = RunStart;
        const auto row = [](auto member, std::string_view key, std::string_view table, Term term) {
            return field(member,
                         {.key = key, .upper = 200, .required = true, .refersTo = table, .term = term});
        };
        return std::tuple{
            row(&S::model, "model", "models", {JW_TERM("jw::Term", "Model")}),
            field(&S::tokens, unit::number,
                  {.key = "tokens",
                   .upper = 1e18,
                   .positive = true,
                   .term = {JW_TERM("jw::Term", "Tokens")},
                   .doc = JW_TERM("jw::Term", "of the final run")}),
            row(&S::machines, "machines", "systems",
                {JW_TERM("jw::Term", "Machines"), JW_TERM("jw::Term", "assumption")}),
            field(
                &S::nodes, unit::number,
                {.key = "nodes",
                 .lower = 1,
                 .upper = 1e7,
                 .whole = true,
                 .term = {JW_TERM("jw::Term", "Nodes"),
                          JW_TERM("jw::Term", "assumption: a power of two, 1,024 accelerators or as many as "
                                              "end within 90 days at 40 % of the peak")}}),
            row(&S::region, "region", "regions",
                {JW_TERM("jw::Term", "Region"), JW_TERM("jw::Term", "assumption")}),
        };
    }
    friend bool operator==(const RunStart&, const RunStart&) = default;
};

/// With tokens and nodes where none are given: the tokens that the model was trained on, and usual nodes.
/// What the catalogue does not say stays empty.
[[nodiscard]] RunStart withDefaults(RunStart start, const Catalogue& catalogue);

/// Adds a site, a fleet with one group of nodes, and a run on all of it, to a plan; returns the uid of the
/// run. `at`: when the catalogue was read, UTC, ISO 8601. Errors name a field of the start: UnknownName;
/// MissingField; Refused, the model has no shape, or does not fit: the least number of nodes that it does on
/// in `upper`; Inconsistent, no layout divides the accelerators. Else those of layoutQuestion(). The plan is
/// then to be thrown away.
[[nodiscard]] Result<std::string> beginRun(Plan& plan, const RunStart& start, const Catalogue& catalogue,
                                           const std::string& at);

/// A run of this model that counts its losses, without machines and without a layout. Returns its uid.
[[nodiscard]] Result<std::string> insertRun(Plan& plan, const ModelRow& model, const std::string& name,
                                            const std::string& at);

/// Gives a run the largest group of the plan on which a layout is possible, and the fastest layout there.
/// False where there is none; the plan stays as it was.
[[nodiscard]] bool takeMachines(Plan& plan, const std::string& run, const std::string& at);

} // namespace jw
