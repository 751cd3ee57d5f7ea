// A pasted block: what it would change, and the one edit that takes it.
#include <algorithm>
#include <map>
#include <optional>

#include "document/entered.h"
#include "document/plan_edits.h"
#include "domain/edit.h"
#include "domain/resolve.h"
#include "exchange/csv.h"
#include "items/clipboard.h"
#include "items/unit_words.h"

namespace jw {
namespace {

/// For each column of the block the model's, or -1.
using ColumnMap = std::vector<int>;

/// A spreadsheet may say CO2e where ours says CO₂e.
bool sameTitle(const QString& a, const QString& b)
{
    return spelledUnits(a.trimmed()).compare(spelledUnits(b.trimmed()), Qt::CaseInsensitive) == 0;
}

/// The columns that a first row of titles names; nothing if one of them names none.
std::optional<ColumnMap> columnsNamed(const PlanTableModel& model, const Cells& titles)
{
    ColumnMap columns;
    for (const std::string& title : titles) {
        int found = -1;
        for (int column = 0; column < model.columnCount(); ++column)
            if (sameTitle(QString::fromStdString(title), model.headerData(column, Qt::Horizontal).toString()))
                found = column;
        if (found < 0)
            return std::nullopt;
        columns.push_back(found);
    }
    return columns;
}

ColumnMap columnsFrom(const PlanTableModel& model, int first, std::size_t count)
{
    ColumnMap columns;
    for (std::size_t i = 0; i < count; ++i) {
        const int column = first + static_cast<int>(i);
        columns.push_back(column < model.columnCount() ? column : -1);
    }
    return columns;
}

Result<Value> pastedValue(const PlanTableModel& model, int row, int column, const QString& text,
                          const CellStyle& style)
{
    const TableCell* cell = column < 0 ? nullptr : model.cell(model.index(row, column));
    const FieldInfo* info = cell ? cell->info : column < 0 ? nullptr : model.column(column);
    if (!info)
        return fail({.kind = Error::Kind::UnknownField, .field = text.toStdString()});
    return typedValue(*info, text, *model.document()->resolved(), style);
}

} // namespace

std::size_t PastePreview::badCount() const
{
    return static_cast<std::size_t>(
        std::ranges::count_if(cells, [](const PastedCell& cell) { return !cell.isGood(); }));
}

Result<PastePreview> previewPaste(const PlanTableModel& model, const QModelIndex& at, const QString& text,
                                  PasteTitles titles)
{
    const auto block = parseTsv(text.toStdString());
    if (!block)
        return fail(block.error());
    PastePreview preview;
    if (block->empty())
        return preview;
    const auto named = titles == PasteTitles::No ? std::nullopt : columnsNamed(model, block->front());
    preview.hasTitles = named || titles == PasteTitles::Yes;
    const CellStyle style = named ? CellStyle{} : model.style();
    const int firstRow = at.isValid() ? at.row() : model.rowCount();
    for (std::size_t line = preview.hasTitles ? 1 : 0; line < block->size(); ++line) {
        const Cells& cells = (*block)[line];
        const int row = firstRow + static_cast<int>(line) - (preview.hasTitles ? 1 : 0);
        const ColumnMap columns = named ? *named : columnsFrom(model, std::max(0, at.column()), cells.size());
        preview.newRows = std::max(preview.newRows, row + 1 - model.rowCount());
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const int column = i < columns.size() ? columns[i] : -1;
            const QString cell = QString::fromStdString(cells[i]);
            preview.cells.push_back(
                {row, column, line, i, cell, pastedValue(model, row, column, cell, style)});
            if (auto& value = preview.cells.back().value; !value)
                value.error().row = line + 1;
        }
    }
    return preview;
}

namespace {

/// The good cells, put into a plan.
class Taker {
public:
    Taker(const PlanTableModel& model, Plan& plan) : m_model(model), m_plan(plan) {}

    Result<void> take(const PastePreview& preview)
    {
        std::map<int, std::vector<const PastedCell*>> added;
        for (const PastedCell& cell : preview.cells) {
            if (!cell.isGood())
                continue;
            if (cell.row >= m_model.rowCount())
                added[cell.row].push_back(&cell);
            else if (auto ok = set(cell); !ok)
                return ok;
        }
        for (const auto& [row, cells] : added)
            if (auto ok = add(cells); !ok)
                return ok;
        return {};
    }

private:
    const std::string& keyOf(const PastedCell& cell) const
    {
        return m_model.shape().columns[static_cast<std::size_t>(cell.column)];
    }

    Result<void> set(const PastedCell& cell)
    {
        const QModelIndex index = m_model.index(cell.row, cell.column);
        const FieldPlace place = settledPlace(m_plan, m_model.placeOf(index));
        if (m_model.cell(index)->value == *cell.value)
            return {};
        if (auto ok = setInScenario(m_plan, place.scenario, place.uid, place.field, *cell.value); !ok)
            return ok;
        recordEntered(m_plan, place, {});
        return {};
    }

    /// Plain fields when the row is made, the members of records and inputs afterwards.
    Result<void> add(const std::vector<const PastedCell*>& cells)
    {
        Members given;
        const TableShape& shape = m_model.shape();
        if (!shape.filterField.empty() && !shape.filterUid.empty())
            given.emplace(shape.filterField, Value(shape.filterUid));
        for (const PastedCell* cell : cells)
            if (keyOf(*cell).find('.') == std::string::npos && !cell->value->isNull())
                given.insert_or_assign(keyOf(*cell), *cell->value);
        const auto uid = insertRow(m_plan, shape.table, std::move(given));
        if (!uid)
            return fail(uid.error());
        for (const PastedCell* cell : cells)
            if (keyOf(*cell).find('.') != std::string::npos && !cell->value->isNull())
                if (auto ok = setField(m_plan, *uid, keyOf(*cell), *cell->value); !ok)
                    return ok;
        return {};
    }

    const PlanTableModel& m_model;
    Plan& m_plan;
};

} // namespace

Result<void> takePaste(PlanTableModel& model, const PastePreview& preview)
{
    const TableInfo* table = findTable(model.shape().table);
    const std::size_t good = preview.cells.size() - preview.badCount();
    if (!table || !model.document() || good == 0)
        return {};
    return model.document()->edit(pasteText(good, *table),
                                  [&](Plan& plan) { return Taker(model, plan).take(preview); });
}

} // namespace jw
