#include "views/scenarios/matrix_paste.h"

#include <QCoreApplication>

#include <algorithm>

#include "document/scenario_edits.h"
#include "exchange/csv.h"
#include "views/common/person_text.h"
#include "views/common/words.h"

namespace jw {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jw::MatrixPaste)
};

bool same(const QString& a, const QString& b)
{
    return spelledUnits(a.trimmed()).compare(spelledUnits(b.trimmed()), Qt::CaseInsensitive) == 0;
}

/// Where a cell of the block stands: line from 0, and the cell of the table that it is for.
struct Target {
    std::size_t line = 0;
    int row = 0, column = 0;
};

/// Reads the block against the table.
class Block {
public:
    Block(const InputsModel& inputs, const QModelIndex& at, std::vector<Cells> lines)
        : m_inputs(inputs),
          m_at(at),
          m_lines(std::move(lines)),
          m_columns(columnsNamed()),
          m_titled(!m_columns.empty())
    {
    }

    /// Why it cannot be read; "" where it can.
    QString read()
    {
        int row = m_at.row() - 1;
        for (std::size_t line = m_titled ? 1 : 0; line < m_lines.size(); ++line) {
            row = rowOf(line, row);
            for (std::size_t i = 0; i < m_lines[line].size(); ++i) {
                const Target to{line, row, m_titled ? columnAt(i) : m_at.column() + static_cast<int>(i)};
                const QString why = readCell(to, QString::fromStdString(m_lines[line][i]));
                if (!why.isEmpty())
                    return why;
            }
        }
        return {};
    }

    const std::vector<ScenarioValue>& values() const { return m_values; }

    /// In words, why value `at` was refused.
    QString refusal(std::size_t at, const Error& error) const { return refusal(m_targets[at], error); }

private:
    QString title(int column) const
    {
        return m_inputs.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    }
    QString text(int row, int column) const { return m_inputs.index(row, column).data().toString(); }
    int columnAt(std::size_t i) const { return i < m_columns.size() ? m_columns[i] : m_inputs.columnCount(); }

    const DifferingInput& inputOf(int row) const { return m_inputs.inputs()[static_cast<std::size_t>(row)]; }
    Result<Value> valueOf(int row, const QString& cell, const CellStyle& style) const
    {
        return typedValue(*inputOf(row).info, cell, *m_inputs.document().plan(), style);
    }

    /// Could the first line be values as well as titles, as "H200" is where a scenario is called so and where
    /// hardware is chosen? A text may read anything: there, who copied titles means them.
    bool beginsWithValues() const
    {
        int column = m_at.column();
        const bool anyText = inputOf(m_at.row()).info->kind == FieldKind::Text;
        return !anyText && std::ranges::all_of(m_lines.front(), [&](const std::string& cell) {
            const QModelIndex index = m_inputs.index(m_at.row(), column++);
            return index.isValid() && m_inputs.isScenario(index) &&
                   valueOf(m_at.row(), QString::fromStdString(cell), personStyle()).has_value();
        });
    }

    /// The columns that the first line names, each exactly one; none if one of them does not, if nothing
    /// stands below, or if the line can be values.
    std::vector<int> columnsNamed() const
    {
        std::vector<int> columns;
        if (m_lines.size() < 2 || beginsWithValues())
            return columns;
        for (const std::string& cell : m_lines.front()) {
            std::vector<int> found;
            for (int column = 0; column < m_inputs.columnCount(); ++column)
                if (same(QString::fromStdString(cell), title(column)))
                    found.push_back(column);
            if (found.size() != 1)
                return {};
            columns.push_back(found.front());
        }
        return columns;
    }

    /// By name where the line has one: the next row of that name below `last`, else the first. Past the last
    /// row where there is none.
    int rowOf(std::size_t line, int last) const
    {
        const auto names = std::ranges::find(m_columns, 0);
        const auto at = static_cast<std::size_t>(names - m_columns.begin());
        if (names == m_columns.end() || at >= m_lines[line].size())
            return last + 1;
        const QString name = QString::fromStdString(m_lines[line][at]);
        const int count = m_inputs.rowCount();
        for (int i = 0; i < count; ++i)
            if (const int row = (std::max(0, last + 1) + i) % count; same(name, text(row, 0)))
                return row;
        return count;
    }

    /// The name and the unit only have to agree with the table.
    QString readCell(const Target& to, const QString& cell)
    {
        const QModelIndex index = m_inputs.index(to.row, to.column);
        const bool empty = cell.trimmed().isEmpty();
        if (!index.isValid() && empty)
            return {};
        if (!index.isValid())
            return Words::tr("Row %1: the table has no cell for “%2”. Paste further up or left, or add the "
                             "input first. Nothing was pasted.")
                .arg(to.line + 1)
                .arg(cell);
        if (!m_inputs.isScenario(index))
            return same(cell, text(to.row, to.column))
                       ? QString()
                       //: %1 row of the pasted block, %2 title of a column, %3 what the table has there
                       : Words::tr("Row %1, column %2: here stands “%3”, which cannot be set. Nothing was "
                                   "pasted.")
                             .arg(to.line + 1)
                             .arg(title(to.column), text(to.row, to.column));
        const DifferingInput& input = inputOf(to.row);
        ScenarioValue value{m_inputs.placeAt(index)};
        const auto column = static_cast<std::size_t>(to.column - 1);
        if (empty && value.place.scenario == 0 && input.values[column].isNull())
            return {}; // not given, and stays so
        if (!empty || value.place.scenario == 0) {
            auto read = valueOf(to.row, cell, m_titled ? CellStyle{} : personStyle());
            if (!read)
                return refusal(to, read.error());
            value.value = std::move(*read);
        }
        m_values.push_back(std::move(value));
        m_targets.push_back(to);
        return {};
    }

    QString refusal(const Target& to, Error error) const
    {
        const DifferingInput& input = inputOf(to.row);
        if (error.field == input.info->key)
            error.field = input.path;
        //: A cell of a pasted block: %1 row, %2 the input there, %3 title of the column, %4 what is wrong
        return Words::tr("Row %1 (%2), column %3: %4 Nothing was pasted.")
            .arg(to.line + 1)
            .arg(text(to.row, 0), title(to.column), errorText(error, *m_inputs.document().plan()));
    }

    const InputsModel& m_inputs;
    QModelIndex m_at;
    std::vector<Cells> m_lines;
    std::vector<int> m_columns; ///< of the titles; empty: none
    bool m_titled;
    std::vector<ScenarioValue> m_values;
    std::vector<Target> m_targets; ///< of the values
};

} // namespace

QString pasteInputs(InputsModel& inputs, const QModelIndex& at, const QString& text)
{
    auto lines = parseTsv(text.toStdString());
    if (!lines)
        return errorText(lines.error(), *inputs.document().plan());
    if (lines->empty() || !at.isValid())
        return {};
    Block block(inputs, at, std::move(*lines));
    if (const QString why = block.read(); !why.isEmpty())
        return why;
    const auto& values = block.values();
    const auto done =
        setValues(inputs.document(), pasteText(values.size(), *findTable(Scenario::table)), values);
    if (done)
        return {};
    if (done.error().row > 0)
        return block.refusal(done.error().row - 1, done.error());
    //: %1 is what is wrong with a pasted block
    return Words::tr("%1 Nothing was pasted.").arg(errorText(done.error(), *inputs.document().plan()));
}

} // namespace jw
