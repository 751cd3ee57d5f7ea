// One day of the catalogue: how the load of a service goes through its hours.
#pragma once

#include "catalogue/row_source.h"
#include "domain/day_hours.h"

namespace jw {

/// The days that a profile is of.
enum class DayType { All, Weekday, Weekend };
inline constexpr std::array<std::string_view, 3> dayTypeTexts{"all", "weekday", "weekend"};
constexpr std::span<const std::string_view> choicesOf(DayType) { return dayTypeTexts; }

struct LoadProfileRow : RowSource, DayShape<double> {
    static constexpr std::string_view table = "load_profiles";
    std::string id, name;
    DayType dayType = DayType::All;

    static constexpr auto fields()
    {
        using L = LoadProfileRow;
        return std::tuple_cat(
            std::tuple{field(&L::id, {.key = "id",
                                      .lower = 1,
                                      .upper = 200,
                                      .required = true,
                                      .term = {JW_TERM("jw::Term", "ID")}}),
                       field(&L::name, {.key = "name",
                                        .lower = 1,
                                        .upper = 200,
                                        .required = true,
                                        .term = {JW_TERM("jw::Term", "Name")}}),
                       field(&L::dayType, {.key = "day_type",
                                           .required = true,
                                           .term = {JW_TERM("jw::Term", "Days of the week")}})},
            DayShape<double>::fields(), RowSource::fields());
    }
    friend bool operator==(const LoadProfileRow&, const LoadProfileRow&) = default;
};

} // namespace jw
