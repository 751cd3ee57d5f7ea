#include "engine/plan_batch.h"

#include <algorithm>
#include <bit>
#include <limits>

#include "domain/check.h"
#include "domain/edit.h"
#include "engine/plan_ways.h"

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

/// The rules between numbers of a row, such as tenure shares up to 1, for those that vary. All of them are
/// linear: where they hold at each corner of the box that a block of rows lies in, they hold in the block.
class VaryingRules {
public:
    VaryingRules(const PlanPtr& plan, std::span<const PlannedField> fields, Columns<const double> in)
        : m_in(in)
    {
        for (std::size_t i = 0; i < fields.size(); ++i)
            if (const PlannedField& field = fields[i];
                field.predicted.empty() && isRuled(*field.row.table, field.name))
                together(field.row).fields.push_back({i, &field});
        if (!m_rules.empty())
            m_plan = *plan;
        m_hold = std::ranges::all_of(m_rules, [&](const Together& each) { return holdsAtCorners(each); });
    }

    /// Errors: those of checkRules().
    [[nodiscard]] Result<void> check(std::size_t row)
    {
        if (m_hold)
            return {};
        for (const Together& each : m_rules)
            if (auto ok = check(each, [&](std::size_t i) { return m_in[each.fields[i].first][row]; }); !ok)
                return ok;
        return {};
    }

private:
    /// Fields that may share a rule: those of a row, or all shares of groups.
    struct Together {
        RowRef row;
        std::vector<std::pair<std::size_t, const PlannedField*>> fields{}; ///< with their columns
    };
    /// A block of fewer rows for each corner is asked row by row; assumption.
    static constexpr std::size_t rowsOfCorner = 4;

    Together& together(RowRef row)
    {
        const auto isSame = [&](const Together& each) {
            return each.row.table == row.table &&
                   (each.row.at == row.at || row.table->name == Assignment::table);
        };
        const auto found = std::ranges::find_if(m_rules, isSame);
        return found != m_rules.end() ? *found : m_rules.emplace_back(Together{row});
    }

    /// `number` is that of a position among the fields.
    template <class Number> Result<void> check(const Together& each, const Number& number)
    {
        for (std::size_t i = 0; i < each.fields.size(); ++i) {
            const PlannedField& field = *each.fields[i].second;
            if (auto ok = setField(m_plan, field.row, field.name, Value(number(i))); !ok)
                return ok;
        }
        return checkRules(m_plan, each.row);
    }

    bool holdsAtCorners(const Together& each)
    {
        const std::size_t rows = m_in[each.fields.front().first].size();
        if (each.fields.size() >= std::bit_width(rows / rowsOfCorner))
            return false;
        std::vector<std::ranges::minmax_result<double>> ends;
        for (const auto& field : each.fields)
            ends.push_back(std::ranges::minmax(m_in[field.first]));
        bool hold = true;
        for (std::size_t corner = 0; corner < std::size_t{1} << ends.size() && hold; ++corner)
            hold = check(each, [&](std::size_t i) {
                       return corner >> i & 1 ? ends[i].max : ends[i].min;
                   }).has_value();
        return hold;
    }

    Columns<const double> m_in;
    std::vector<Together> m_rules;
    Plan m_plan;
    bool m_hold = true;
};

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
        for (std::size_t held = fewRows, refused = 0;
             held >= fewRows && refused < fewRows && !left.empty();) {
            const auto way = m_ways.traced(inputsOf(left.front()));
            if (!way) { // says nothing of the others
                refuse(left.front(), way.error());
                left.erase(left.begin());
                ++refused;
                continue;
            }
            const std::size_t before = left.size();
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
        VaryingRules rules(m_ways.plan(), fields, m_in);
        std::vector<std::size_t> allowed;
        for (std::size_t row = 0; row < m_out.front().size(); ++row) {
            Result<void> ok;
            for (std::size_t i = 0; i < fields.size() && ok; ++i)
                if (const double number = m_in[i][row]; !fields[i].isFine(number))
                    ok = checkNumber(*fields[i].info, number, fields[i].path);
            if (ok)
                ok = rules.check(row);
            if (ok)
                allowed.push_back(row);
            else
                refuse(row, ok.error());
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
