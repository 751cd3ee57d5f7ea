#include "catalogue/catalogue.h"

#include <algorithm>
#include <cassert>

#include "embedded/catalogue.h"
#include "exchange/csv_records.h"

namespace jw {
namespace {

template <class Row> const Row* rowWith(const std::vector<Row>& rows, std::string_view id)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

Result<std::string_view> fileText(std::span<const EmbeddedFile> files, const std::string& name)
{
    if (const auto text = embeddedText(files, name))
        return *text;
    return fail({.kind = Error::Kind::MissingField, .field = name});
}

template <class Row> Result<void> readRows(std::span<const EmbeddedFile> files, std::vector<Row>& rows)
{
    const std::string table(Row::table);
    const auto inTable = [&](Error error) {
        error.field = table;
        return error;
    };
    return fileText(files, table + ".csv")
        .and_then(
            [&](std::string_view text) { return parseCsv(text, CsvSeparator::Comma).map_error(inTable); })
        .and_then([&](const CsvTable& csv) { return recordsFrom<Row>(csv, table); })
        .map([&](std::vector<Row> records) { rows = std::move(records); });
}

std::string firstLine(std::string_view text) { return std::string(text.substr(0, text.find('\n'))); }

} // namespace

const AcceleratorRow* Catalogue::findAccelerator(std::string_view id) const
{
    return rowWith(accelerators, id);
}
const SystemRow* Catalogue::findSystem(std::string_view id) const { return rowWith(systems, id); }
const RegionRow* Catalogue::findRegion(std::string_view id) const { return rowWith(regions, id); }
const CloudPriceRow* Catalogue::findCloudPrice(std::string_view id) const { return rowWith(cloudPrices, id); }
const SupplyRow* Catalogue::findSupply(std::string_view id) const { return rowWith(supply, id); }
const ModelRow* Catalogue::findModel(std::string_view id) const { return rowWith(models, id); }
const ReliabilityRow* Catalogue::findReliability(std::string_view id) const
{
    return rowWith(reliability, id);
}
const LoadProfileRow* Catalogue::findLoadProfile(std::string_view id) const
{
    return rowWith(loadProfiles, id);
}
const RequestProfileRow* Catalogue::findRequestProfile(std::string_view id) const
{
    return rowWith(requestProfiles, id);
}
const ApiPriceRow* Catalogue::findApiPrice(std::string_view id) const { return rowWith(apiPrices, id); }

Result<Catalogue> catalogueFrom(std::span<const EmbeddedFile> files)
{
    Catalogue catalogue;
    return fileText(files, "version.txt")
        .map([&](std::string_view text) { catalogue.version = firstLine(text); })
        .and_then([&] { return readRows(files, catalogue.accelerators); })
        .and_then([&] { return readRows(files, catalogue.systems); })
        .and_then([&] { return readRows(files, catalogue.regions); })
        .and_then([&] { return readRows(files, catalogue.cloudPrices); })
        .and_then([&] { return readRows(files, catalogue.supply); })
        .and_then([&] { return readRows(files, catalogue.models); })
        .and_then([&] { return readRows(files, catalogue.reliability); })
        .and_then([&] { return readRows(files, catalogue.loadProfiles); })
        .and_then([&] { return readRows(files, catalogue.requestProfiles); })
        .and_then([&] { return readRows(files, catalogue.queryFigures); })
        .and_then([&] { return readRows(files, catalogue.apiPrices); })
        .map([&] { return std::move(catalogue); });
}

const Catalogue& builtInCatalogue()
{
    static const Catalogue catalogue = [] {
        auto read = catalogueFrom(embedded::catalogue());
        assert(read && "the files in resources/catalogue are tested");
        return read ? std::move(*read) : Catalogue{};
    }();
    return catalogue;
}

} // namespace jw
