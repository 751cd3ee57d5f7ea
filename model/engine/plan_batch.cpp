#include "engine/plan_batch.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <unordered_map>

#include "domain/edit.h"
#include "domain/paths.h"
#include "engine/tape.h"

namespace jw {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// Columns of rows; `Number` is const for inputs.
template <class Number> using Columns = std::span<const std::span<Number>>;

/// Some rows of columns, next to each other.
class Gathered {
public:
    Gathered(std::size_t columns, std::size_t rows) : m_rows(rows), m_numbers(columns * rows) {}

    [[nodiscard]] std::span<double> column(std::size_t at)
    {
        return std::span(m_numbers).subspan(at * m_rows, m_rows);
    }
    template <class Number> [[nodiscard]] std::vector<TapeColumn<Number>> columns()
    {
        std::vector<TapeColumn<Number>> all;
        for (std::size_t at = 0; at * m_rows < m_numbers.size(); ++at)
            all.push_back({column(at)});
        return all;
    }

private:
    std::size_t m_rows;
    std::vector<double> m_numbers;
};

/// One field as the plan has it.
struct PlannedField {
    RowRef row;
    std::string name, path;
    const FieldInfo* info;
    std::string predicted; ///< the workload whose slowness this is

    [[nodiscard]] bool allows(double number) const
    {
        return number >= info->lower && number <= info->upper && std::isfinite(number) &&
               !(info->positive && number <= 0.0) &&
               !(info->kind == FieldKind::Whole && number != std::floor(number));
    }
};

/// Of a draw, which is no field of a plan.
const FieldInfo& slownessInfo()
{
    static const FieldInfo info{.key = Slowness::field, .term = Slowness::term};
    return info;
}

/// The cells of these results, in their order; a constant NaN where one does not exist.
template <class Real>
std::vector<Real> cellsOf(const PlanResults<Real>& results, const Plan& plan,
                          std::span<const std::string> paths)
{
    std::vector<Real> cells(paths.size(), Real(none));
    std::string read; // the head of the cells that were read last
    std::vector<ResultCell<Real>> of;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        if (const std::string head = paths[i].substr(0, paths[i].rfind('/') + 1); read != head || i == 0) {
            of = head.starts_with("years/") ? yearCells(results, plan.settings.startYear)
                                            : resultCells(results, head);
            read = head;
        }
        if (const auto found = std::ranges::find(of, paths[i], &ResultCell<Real>::path); found != of.end())
            cells[i] = found->base;
    }
    return cells;
}

/// One way that the decisions of the plan go.
struct Way {
    std::optional<Tape> tape;
    std::vector<std::size_t> inputs;                   ///< those of the plan's that the tape has
    std::vector<std::pair<std::size_t, double>> fixed; ///< inputs that no formula reads, and their values
};

} // namespace

/// The plan, and the ways that its decisions went so far.
class PlanWays {
public:
    PlanWays(PlanPtr plan, std::vector<std::string> results)
        : m_plan(std::move(plan)),
          m_results(std::move(results))
    {
    }

    Result<void> findFields(std::span<const VaryingField> varying)
    {
        for (const VaryingField& each : varying) {
            const RowRef row = findRow(*m_plan, each.uid);
            if (!row)
                return fail({.kind = Error::Kind::UnknownName, .field = each.field, .text = each.uid});
            const std::string path = pathOf(*m_plan, row, each.field);
            const bool predicted = row.table->name == Workload::table && each.field == Slowness::field;
            const FieldInfo* info = predicted ? &slownessInfo() : fieldInfo(*m_plan, row, each.field);
            if (!info)
                return fail({.kind = Error::Kind::UnknownField, .field = path});
            if (info->kind != FieldKind::Number && info->kind != FieldKind::Whole)
                return fail({.kind = Error::Kind::WrongType, .field = path, .text = "a number"});
            m_fields.push_back({row, each.field, path, info, predicted ? each.uid : std::string()});
        }
        return {};
    }

    [[nodiscard]] std::span<const PlannedField> fields() const { return m_fields; }

    /// The `at`th way, or nothing.
    [[nodiscard]] std::shared_ptr<const Way> known(std::size_t at) const
    {
        const std::lock_guard lock(m_mutex);
        return at < m_ways.size() ? m_ways[at] : nullptr;
    }

    /// A way traced for this row of inputs, kept for others while there are few. Errors: those of
    /// planResults().
    [[nodiscard]] Result<std::shared_ptr<const Way>> traced(std::span<const double> row)
    {
        auto way = planOf(row).and_then([&](const Varied& varied) { return wayOf(varied, row); });
        if (!way)
            return fail(way.error());
        auto made = std::make_shared<const Way>(std::move(*way));
        const std::lock_guard lock(m_mutex);
        if (m_ways.size() < mostWays)
            m_ways.push_back(made);
        return made;
    }

    /// The results of one row. Errors: those of planResults().
    [[nodiscard]] Result<std::vector<double>> evaluated(std::span<const double> row) const
    {
        return planOf(row).and_then([&](const Varied& varied) {
            return middleResults(varied.plan, varied.drawn).map([&](const auto& results) {
                return cellsOf<double>(results, varied.plan, m_results);
            });
        });
    }

private:
    /// Of a plan whose every row goes a way of its own no more tapes than these fill the memory; assumption.
    static constexpr std::size_t mostWays = 256;

    struct Varied {
        Plan plan;
        std::vector<Slowness> drawn{};
    };

    [[nodiscard]] Result<Varied> planOf(std::span<const double> row) const
    {
        Varied varied{*m_plan};
        for (std::size_t i = 0; i < row.size(); ++i)
            if (const PlannedField& field = m_fields[i]; !field.predicted.empty())
                varied.drawn.push_back({field.predicted, row[i]});
            else if (auto ok = setField(varied.plan, field.row, field.name, Value(row[i])); !ok)
                return fail(ok.error());
        return varied;
    }

    [[nodiscard]] Result<Way> wayOf(const Varied& varied, std::span<const double> row) const
    {
        const auto traced = tracePlan(varied.plan, varied.drawn);
        if (!traced)
            return fail(traced.error());
        std::unordered_map<std::string_view, NodeId> leaves; // by path
        const std::span<const Node> nodes = traced->trace->nodes();
        for (NodeId id = 0; id < nodes.size(); ++id)
            if (nodes[id].op == Op::Input)
                leaves.emplace(traced->trace->label(nodes[id]), id);
        Way way;
        std::vector<NodeId> inputs;
        for (std::size_t i = 0; i < m_fields.size(); ++i)
            if (const auto leaf = leaves.find(m_fields[i].path); leaf != leaves.end()) {
                inputs.push_back(leaf->second);
                way.inputs.push_back(i);
            } else {
                way.fixed.emplace_back(i, row[i]);
            }
        way.tape.emplace(*traced->trace, inputs, cellsOf<Traced>(traced->results, varied.plan, m_results));
        return way;
    }

    PlanPtr m_plan;
    std::vector<std::string> m_results;
    std::vector<PlannedField> m_fields;
    mutable std::mutex m_mutex;
    std::vector<std::shared_ptr<const Way>> m_ways;
};

namespace {

/// Rows on their ways.
class BatchRun {
public:
    BatchRun(PlanWays& ways, Columns<const double> in, Columns<double> out, Arch arch)
        : m_ways(ways),
          m_in(in),
          m_out(out),
          m_arch(arch)
    {
    }

    BatchRefusals run()
    {
        std::vector<std::size_t> left = allowedRows();
        std::size_t at = 0;
        for (auto way = m_ways.known(at); way && !left.empty(); way = m_ways.known(++at))
            left = runOn(*way, left);
        for (std::size_t held = fewRows; held >= fewRows && !left.empty();) {
            const std::size_t before = left.size();
            if (const auto way = m_ways.traced(inputsOf(left.front())))
                left = runOn(**way, left);
            held = before - left.size();
        }
        for (const std::size_t row : left)
            oneByOne(row);
        return m_refusals;
    }

private:
    /// Below it a tape takes longer to make than the rows take one by one; assumption.
    static constexpr std::size_t fewRows = 16;

    [[nodiscard]] std::vector<double> inputsOf(std::size_t row) const
    {
        std::vector<double> inputs;
        for (const auto& column : m_in)
            inputs.push_back(column[row]);
        return inputs;
    }

    /// A formula would compute what a form refuses.
    std::vector<std::size_t> allowedRows()
    {
        const std::span<const PlannedField> fields = m_ways.fields();
        std::vector<std::size_t> allowed;
        for (std::size_t row = 0; row < m_out.front().size(); ++row) {
            std::size_t i = 0;
            while (i < fields.size() && fields[i].allows(m_in[i][row]))
                ++i;
            if (i == fields.size())
                allowed.push_back(row);
            else
                refuse(row, checkNumber(*fields[i].info, m_in[i][row], fields[i].path).error());
        }
        return allowed;
    }

    /// Computes those of the rows that go that way; returns the others.
    std::vector<std::size_t> runOn(const Way& way, const std::vector<std::size_t>& rows)
    {
        std::vector<std::size_t> others, asked;
        for (const std::size_t row : rows) {
            const bool same = std::ranges::all_of(
                way.fixed, [&](const auto& each) { return m_in[each.first][row] == each.second; });
            (same ? asked : others).push_back(row);
        }
        Gathered inputs(way.inputs.size(), asked.size()), results(m_out.size(), asked.size());
        for (std::size_t i = 0; i < way.inputs.size(); ++i) {
            const double unit = m_ways.fields()[way.inputs[i]].info->term.unit.size;
            std::ranges::transform(asked, inputs.column(i).begin(),
                                   [&](std::size_t row) { return m_in[way.inputs[i]][row] * unit; });
        }
        const auto left = std::make_unique<bool[]>(asked.size());
        way.tape->run(inputs.columns<const double>(), results.columns<double>(),
                      std::span(left.get(), asked.size()), m_arch);
        for (std::size_t k = 0; k < asked.size(); ++k) {
            if (left[k])
                others.push_back(asked[k]);
            for (std::size_t i = 0; i < m_out.size() && !left[k]; ++i)
                m_out[i][asked[k]] = results.column(i)[k];
        }
        return others;
    }

    void oneByOne(std::size_t row)
    {
        const auto results = m_ways.evaluated(inputsOf(row));
        if (!results)
            return refuse(row, results.error());
        for (std::size_t i = 0; i < m_out.size(); ++i)
            m_out[i][row] = (*results)[i];
    }

    void refuse(std::size_t row, const Error& error)
    {
        for (const auto& column : m_out)
            column[row] = none;
        if (m_refusals.rows++ == 0)
            m_refusals.first = error;
        m_refusals.each.push_back({row, error});
    }

    PlanWays& m_ways;
    Columns<const double> m_in;
    Columns<double> m_out;
    Arch m_arch;
    BatchRefusals m_refusals;
};

} // namespace

PlanBatch::PlanBatch(std::unique_ptr<PlanWays> ways) : m_ways(std::move(ways)) {}
PlanBatch::PlanBatch(PlanBatch&&) noexcept = default;
PlanBatch& PlanBatch::operator=(PlanBatch&&) noexcept = default;
PlanBatch::~PlanBatch() = default;

Result<PlanBatch> PlanBatch::of(PlanPtr resolved, std::span<const VaryingField> fields,
                                std::vector<std::string> results)
{
    auto ways = std::make_unique<PlanWays>(std::move(resolved), std::move(results));
    if (auto ok = ways->findFields(fields); !ok)
        return fail(ok.error());
    return PlanBatch(std::move(ways));
}

BatchRefusals PlanBatch::run(Columns<const double> inputs, Columns<double> results, Arch arch) const
{
    return results.empty() ? BatchRefusals{} : BatchRun(*m_ways, inputs, results, arch).run();
}

} // namespace jw
