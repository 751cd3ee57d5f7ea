#include "engine/serving/data_sheets.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "embedded/data_sheets.h"
#include "engine/plan_leaves.h"
#include "exchange/csv_records.h"

namespace jw {
namespace {

constexpr double rounding = 1e-3; // of data sheets: 989 and 989.4 are the same rate

/// The catalogue's accelerators, which stand above this layer, as the cells of their file.
const CsvTable& dataSheets()
{
    static const CsvTable sheets = [] {
        const auto text = embeddedText(embedded::data_sheets(), "accelerators.csv");
        auto table = parseCsv(text.value_or(std::string_view()), CsvSeparator::Comma);
        assert(text && table); // of the program itself: the tests find a fault
        return table ? std::move(*table) : CsvTable();
    }();
    return sheets;
}

const Cells* dataSheet(std::string_view id)
{
    const auto column = dataSheets().column("id");
    const auto& rows = dataSheets().rows;
    const auto found =
        std::ranges::find_if(rows, [&](const Cells& row) { return column && row[*column] == id; });
    return found == rows.end() ? nullptr : &*found;
}

/// The reader of a member's figure, which infoOf() goes without.
template <auto Member> const FieldInfo& readerOf()
{
    return *findField(fieldsOf<Accelerator>(), infoOf<Member>().key);
}

/// Is that figure of the accelerator the one in the column of its key?
bool agrees(const FieldInfo& info, const void* record, const Cells& sheet)
{
    const auto column = dataSheets().column(info.key);
    const Value inPlan = info.get(record);
    const auto said = column ? cellValue(info, sheet[*column], {}) : Result<Value>(Value());
    const double* here = inPlan.as<double>();
    const double* there = said ? said->as<double>() : nullptr;
    return !here || !there || std::fabs(*here - *there) <= rounding * std::fabs(*there);
}

} // namespace

bool isAsInCatalogue(const Accelerator& accelerator)
{
    const Cells* sheet = accelerator.catalogueId.empty() ? nullptr : dataSheet(accelerator.catalogueId);
    if (!sheet)
        return true;
    return agrees(readerOf<&Accelerator::memory>(), &accelerator, *sheet) &&
           agrees(readerOf<&Accelerator::memoryBandwidth>(), &accelerator, *sheet) &&
           std::ranges::all_of(fieldsOf<PeakRates>(), [&](const FieldInfo& info) {
               return agrees(info, &accelerator.peak, *sheet);
           });
}

} // namespace jw
