// The catalogue: hardware, regions, prices, each figure with its source and date. Rows are copied into a
// plan, so that a new catalogue changes no plan.
#pragma once

#include <span>

#include "catalogue/accelerator_row.h"
#include "catalogue/api_price_row.h"
#include "catalogue/cloud_price_row.h"
#include "catalogue/load_profile_row.h"
#include "catalogue/model_row.h"
#include "catalogue/query_figure_row.h"
#include "catalogue/region_row.h"
#include "catalogue/reliability_row.h"
#include "catalogue/request_profile_row.h"
#include "catalogue/supply_row.h"
#include "catalogue/system_row.h"
#include "units/embedded_file.h"

namespace jw {

struct Catalogue {
    std::string version; ///< "2026-08.1": month of the newest row, edition
    std::vector<AcceleratorRow> accelerators;
    std::vector<SystemRow> systems;
    std::vector<RegionRow> regions;
    std::vector<CloudPriceRow> cloudPrices;
    std::vector<SupplyRow> supply;
    std::vector<ModelRow> models;
    std::vector<ReliabilityRow> reliability;
    std::vector<LoadProfileRow> loadProfiles;
    std::vector<RequestProfileRow> requestProfiles;
    std::vector<QueryFigureRow> queryFigures;
    std::vector<ApiPriceRow> apiPrices;

    /// The row with this id, or nullptr. Valid as long as the catalogue.
    [[nodiscard]] const AcceleratorRow* findAccelerator(std::string_view id) const;
    [[nodiscard]] const SystemRow* findSystem(std::string_view id) const;
    [[nodiscard]] const RegionRow* findRegion(std::string_view id) const;
    [[nodiscard]] const CloudPriceRow* findCloudPrice(std::string_view id) const;
    [[nodiscard]] const SupplyRow* findSupply(std::string_view id) const;
    [[nodiscard]] const ModelRow* findModel(std::string_view id) const;
    [[nodiscard]] const ReliabilityRow* findReliability(std::string_view id) const;
    [[nodiscard]] const LoadProfileRow* findLoadProfile(std::string_view id) const;
    [[nodiscard]] const RequestProfileRow* findRequestProfile(std::string_view id) const;
    [[nodiscard]] const ApiPriceRow* findApiPrice(std::string_view id) const;
};

/// The catalogue that the program carries; read when first asked for, never changed. Safe from any thread.
[[nodiscard]] const Catalogue& builtInCatalogue();

/// A catalogue from its files: version.txt and TABLE.csv for each table, columns as in fields().
/// Errors: those of parseCsv and recordsFrom, with the table before the field; MissingField naming the file.
/// What goes beyond single fields is problems()'.
[[nodiscard]] Result<Catalogue> catalogueFrom(std::span<const EmbeddedFile> files);

/// Every fault that no single field shows: an id twice, a reference to no row, a date that is none, an
/// estimated field that is no column, a carbon basis that is not understood, a device that idles above its
/// TDP, a system whose host would idle below zero or above its load, or whose parts draw more than its
/// maximum, a price per accelerator that is not price / count, a model whose attention, experts or window do
/// not agree with its counts, a day whose hours do not average 1. `field` is "TABLE/ID/COLUMN".
[[nodiscard]] std::vector<Error> problems(const Catalogue& catalogue);

} // namespace jw
