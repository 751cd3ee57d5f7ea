#include "catalogue/derived_columns.h"

#include <algorithm>

namespace jw {
namespace {

template <Dim D> constexpr Unit<D> unitNamed(std::string_view symbol, Quantity<D> size)
{
    return {symbol, size};
}
constexpr auto teraflopsPerWatt = unitNamed("TFLOP/s per W", teraflopPerSecond / watt);
constexpr auto teraflopsPerDollar = unitNamed("TFLOP/s per USD", teraflopPerSecond / money);
constexpr auto bandwidthPerDollar = unitNamed("GB/s per USD", gigabyte / second / money);
constexpr auto memoryPerDollar = unitNamed("GiB per USD", gibibyte / money);

/// The dense rate at 16 bits; 0 where none is known.
WorkRate<> rate16(const AcceleratorRow& row)
{
    return trainingPeak(row, TrainPrecision::Bf16).value_or(WorkRate<>());
}

/// `amount` a dollar of list price, counted in `unit`.
template <class Amount, Dim D> Value perDollar(const AcceleratorRow& row, Amount amount, Unit<D> unit)
{
    if (!row.listPrice || !(row.listPrice->value > 0.0) || !(amount.base() > 0.0))
        return {};
    return (amount / row.listPrice->quantity()).in(unit.size);
}

Value workPerWatt(const void* row)
{
    const auto& device = *static_cast<const AcceleratorRow*>(row);
    const WorkRate<> rate = rate16(device);
    return rate.base() > 0.0 ? Value((rate / device.tdp.quantity()).in(teraflopsPerWatt.size)) : Value();
}
Value workPerDollar(const void* row)
{
    const auto& device = *static_cast<const AcceleratorRow*>(row);
    return perDollar(device, rate16(device), teraflopsPerDollar);
}
Value hbmPerDollar(const void* row)
{
    const auto& device = *static_cast<const AcceleratorRow*>(row);
    const auto& rate = device.memoryBandwidth;
    return rate ? perDollar(device, rate->quantity(), bandwidthPerDollar) : Value();
}
Value gibibytesPerDollar(const void* row)
{
    const auto& device = *static_cast<const AcceleratorRow*>(row);
    return device.memory ? perDollar(device, device.memory->quantity(), memoryPerDollar) : Value();
}

/// The column counted in `unit`: a figure that may not be there.
template <Dim D> DerivedColumn countedIn(Unit<D> unit, DerivedColumn column)
{
    column.info.term.unit = nameOf(unit);
    column.info.dim = D;
    column.info.lower = 0.0;
    column.info.optional = true;
    return column;
}

DayHours hoursOverMean(const void* row)
{
    return overMean(hoursOf(*static_cast<const LoadProfileRow*>(row)));
}

} // namespace

std::span<const DerivedColumn> acceleratorColumns()
{
    static const std::array columns{
        countedIn(teraflopsPerWatt, {.info = {.key = "tflops_per_w",
                                              .term = {JW_TERM("jw::Term", "16-bit TFLOPS per watt")},
                                              .get = &workPerWatt},
                                     .from = {"bf16_tflops", "fp16_tflops", "tdp_w"}}),
        countedIn(teraflopsPerDollar, {.info = {.key = "tflops_per_usd",
                                                .term = {JW_TERM("jw::Term", "16-bit TFLOPS per dollar")},
                                                .get = &workPerDollar},
                                       .from = {"bf16_tflops", "fp16_tflops", "list_price_usd"}}),
        countedIn(bandwidthPerDollar, {.info = {.key = "gb_s_per_usd",
                                                .term = {JW_TERM("jw::Term", "Memory bandwidth per dollar")},
                                                .get = &hbmPerDollar},
                                       .from = {"memory_bw_gb_s", "list_price_usd"}}),
        countedIn(memoryPerDollar, {.info = {.key = "gib_per_usd",
                                             .term = {JW_TERM("jw::Term", "Memory per dollar")},
                                             .get = &gibibytesPerDollar},
                                    .from = {"memory_gib", "list_price_usd"}}),
    };
    return columns;
}

std::span<const DerivedColumn> dayColumns()
{
    static const std::array columns{
        countedIn(unit::number, {.info = {.key = "peak_over_mean",
                                          .term = {JW_TERM("jw::Term", "Busiest hour over mean")},
                                          .get = [](const void* row) -> Value {
                                              return std::ranges::max(hoursOverMean(row));
                                          }},
                                 .from = {"h00"}}),
        countedIn(unit::number, {.info = {.key = "valley_over_mean",
                                          .term = {JW_TERM("jw::Term", "Quietest hour over mean")},
                                          .get = [](const void* row) -> Value {
                                              return std::ranges::min(hoursOverMean(row));
                                          }},
                                 .from = {"h00"}}),
    };
    return columns;
}

} // namespace jw
