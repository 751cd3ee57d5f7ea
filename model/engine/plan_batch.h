// The batch reading of a plan: the same plan with other numbers in some of its fields, many times.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "engine/arch.h"
#include "engine/plan_results.h"

namespace jw {

/// A number of a plan that varies: a field of a row ("inputs.mfu"), counted in the field's unit; or a
/// workload's Slowness::field, how slow its prediction turns out.
struct VaryingField {
    std::string uid, field;
    friend bool operator==(const VaryingField&, const VaryingField&) = default;
};

/// Why the plan refuses the inputs of a row.
struct RefusedRow {
    std::size_t row = 0;
    Error error{};
};

/// Rows whose inputs the plan refuses; their results are NaN.
struct BatchRefusals {
    std::size_t rows = 0;
    std::optional<Error> first{};   ///< of the first of them
    std::vector<RefusedRow> each{}; ///< all of them, in no order
};

/// Evaluates one resolved plan for rows of inputs. The plan is traced once for each way that its decisions
/// go, and the operations between the inputs and the results run on registers of rows; rows of which each
/// goes a way of its own are evaluated one by one. Either way the results are those of planResults(), bit by
/// bit. May be used by any number of threads at once.
class PlanBatch final {
public:
    /// Results by path, as resultCells() and yearCells() have them. Errors: UnknownName or UnknownField, a
    /// field that the plan does not have; WrongType, one that is no number.
    [[nodiscard]] static Result<PlanBatch> of(PlanPtr resolved, std::span<const VaryingField> fields,
                                              std::vector<std::string> results);
    PlanBatch(PlanBatch&&) noexcept;
    PlanBatch& operator=(PlanBatch&&) noexcept;
    ~PlanBatch();

    /// Columns of equal length: inputs in their fields' units, results in base units, NaN where a result does
    /// not exist.
    BatchRefusals run(std::span<const std::span<const double>> inputs,
                      std::span<const std::span<double>> results, Arch arch = bestArch()) const;

private:
    explicit PlanBatch(std::unique_ptr<class PlanWays> ways);
    std::unique_ptr<PlanWays> m_ways;
};

} // namespace jw
