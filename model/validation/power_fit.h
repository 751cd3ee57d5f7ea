// The five constants of the power of a serving GPU (C8), fitted on measured rows.
#pragma once

#include <span>
#include <stop_token>

#include "validation/served_row.h"

namespace jw {

/// A measured power of an accelerator beside the utilizations that its prediction has.
struct PowerRow {
    std::string id;
    PowerFamily family = PowerFamily::Other;
    ServePrecision precision = ServePrecision::Bf16;
    ModelShape model;
    FittedPoint at;
    Power<> tdp, idle, measured;
    Ratio<> memoryUse{}, computeUse{}; ///< as predicted
    PerTime<> tokensPerGpu;            ///< as predicted

    [[nodiscard]] Power<> predicted(const PowerConstants<>& constants) const;
};
using PowerRows = std::vector<const PowerRow*>;

/// Of an energy per output token at a known rate: published, or derived, or that of its TPOT and concurrency.
/// Their product is the power of an accelerator. Nothing where one lacks, or the row is not predicted.
[[nodiscard]] std::optional<PowerRow> powerRowOf(const ServingRow& row, const Catalogue& catalogue);
[[nodiscard]] std::vector<PowerRow> powerRowsOf(std::span<const ServingRow> rows, const Catalogue& catalogue);

/// What a fit searches: fewer rows determine nothing.
inline constexpr std::size_t powerConstantCount = 5;

/// Constants with the least robust error of the logarithm of power, from round figures that no row had a say
/// in. Without chance: equal rows give equal constants. Errors: Canceled.
[[nodiscard]] Result<PowerConstants<>> fitPower(const PowerRows& rows, const std::stop_token& stop = {});

} // namespace jw
