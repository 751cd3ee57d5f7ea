// The ways that the decisions of a plan go as its inputs vary, a tape each.
#pragma once

#include <cmath>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "domain/tables.h"
#include "engine/plan_batch.h"
#include "engine/plan_results.h"
#include "engine/tape.h"

namespace jw {

/// One field as the plan has it.
struct PlannedField {
    RowRef row;
    std::string name, path;
    const FieldInfo* info;
    std::string predicted; ///< the workload whose slowness this is

    /// Is the number far enough within the bounds that checkNumber() need not be asked?
    [[nodiscard]] bool isFine(double number) const
    {
        return number >= info->lower && number <= info->upper && std::isfinite(number) &&
               !(info->positive && number <= 0.0) &&
               !(info->kind == FieldKind::Whole && number != std::floor(number));
    }
};

/// One way that the decisions of the plan go.
struct Way {
    std::optional<Tape> tape;
    std::vector<std::size_t> inputs;                   ///< those of the plan's that the tape has
    std::vector<std::pair<std::size_t, double>> fixed; ///< inputs that no formula reads, and their values
};

/// The plan, and the ways that its decisions went so far. May be used by any number of threads at once.
class PlanWays {
public:
    PlanWays(PlanPtr plan, std::vector<std::string> results)
        : m_plan(std::move(plan)),
          m_results(std::move(results))
    {
    }

    /// Errors: those of PlanBatch::of().
    Result<void> findFields(std::span<const VaryingField> varying);

    [[nodiscard]] const PlanPtr& plan() const { return m_plan; }
    [[nodiscard]] std::span<const PlannedField> fields() const { return m_fields; }

    /// The `at`th way, or nothing.
    [[nodiscard]] std::shared_ptr<const Way> known(std::size_t at) const;

    /// A way traced for this row of inputs, kept for others while there are few. Errors: those of
    /// planResults().
    [[nodiscard]] Result<std::shared_ptr<const Way>> traced(std::span<const double> row);

    /// The results of one row. Errors: those of planResults().
    [[nodiscard]] Result<std::vector<double>> evaluated(std::span<const double> row) const;

private:
    struct Varied {
        Plan plan;
        std::vector<Slowness> drawn{};
    };
    [[nodiscard]] Result<Varied> planOf(std::span<const double> row) const;
    [[nodiscard]] Result<Way> wayOf(const Varied& varied, std::span<const double> row) const;

    PlanPtr m_plan;
    std::vector<std::string> m_results;
    std::vector<PlannedField> m_fields;
    mutable std::mutex m_mutex;
    std::vector<std::shared_ptr<const Way>> m_ways;
};

} // namespace jw
