// What the program remembers between sessions: recent files, looks, habits. A value; the file is Settings'.
#pragma once

#include "readings/fields.h"

namespace jw {

enum class ThemeChoice { System, Light, Dark };
inline constexpr std::array<std::string_view, 3> themeTexts{"system", "light", "dark"};
constexpr std::span<const std::string_view> choicesOf(ThemeChoice) { return themeTexts; }

enum class LanguageChoice { System, English, Chinese };
inline constexpr std::array<std::string_view, 3> languageTexts{"system", "en", "zh_CN"};
constexpr std::span<const std::string_view> choicesOf(LanguageChoice) { return languageTexts; }

enum class DecimalSign { System, Point, Comma };
inline constexpr std::array<std::string_view, 3> decimalSignTexts{"system", "point", "comma"};
constexpr std::span<const std::string_view> choicesOf(DecimalSign) { return decimalSignTexts; }

struct RecentFile {
    std::string path, openedAt; ///< absolute; UTC, ISO 8601
    bool pinned = false;

    static constexpr auto fields()
    {
        using R = RecentFile;
        return std::tuple{field(&R::path, {.key = "path", .lower = 1, .upper = 4096, .required = true}),
                          field(&R::openedAt, {.key = "opened_at", .upper = 40}),
                          field(&R::pinned, {.key = "pinned"})};
    }
    friend bool operator==(const RecentFile&, const RecentFile&) = default;
};

struct AppSettings {
    static constexpr std::size_t recentLimit = 10;

    ThemeChoice theme = ThemeChoice::System;
    LanguageChoice language = LanguageChoice::System;
    DecimalSign decimalSign = DecimalSign::System;
    Measure<unit::number> zoom{1};
    bool automatic = true;       ///< calculate after each edit
    bool copyOwnDecimal = false; ///< copy numbers with the person's decimal sign instead of a point
    bool backup = true;          ///< keep the file before the last save
    std::int64_t samples = 2000; ///< of new plans
    std::vector<RecentFile> recent;

    static constexpr auto fields()
    {
        using S = AppSettings;
        return std::tuple{
            field(&S::theme, {.key = "theme", .term = {JW_TERM("jw::Term", "Theme")}}),
            field(&S::language, {.key = "language", .term = {JW_TERM("jw::Term", "Language")}}),
            field(&S::decimalSign, {.key = "decimal_sign", .term = {JW_TERM("jw::Term", "Decimal sign")}}),
            field(&S::zoom, {.key = "zoom",
                             .lower = 0.8,
                             .upper = 2,
                             .percent = true,
                             .term = {JW_TERM("jw::Term", "Zoom")}}),
            field(&S::automatic,
                  {.key = "automatic", .term = {JW_TERM("jw::Term", "Calculate automatically")}}),
            field(&S::copyOwnDecimal,
                  {.key = "copy_own_decimal", .term = {JW_TERM("jw::Term", "Copy with my decimal sign")}}),
            field(&S::backup, {.key = "backup", .term = {JW_TERM("jw::Term", "Keep a backup on saving")}}),
            field(&S::samples, {.key = "samples",
                                .lower = 1,
                                .upper = 1e6,
                                .term = {JW_TERM("jw::Term", "Samples for new plans")}}),
            field(&S::recent, {.key = "recent", .place = Place::Hidden})};
    }
    friend bool operator==(const AppSettings&, const AppSettings&) = default;
};

/// The file comes first among those not pinned; the oldest not pinned go beyond recentLimit.
void noteOpened(AppSettings& settings, const std::string& path, const std::string& openedAt);
/// Pinned files stand before the others and stay until they are unpinned or forgotten.
void setPinned(AppSettings& settings, const std::string& path, bool pinned);
void forget(AppSettings& settings, const std::string& path);

/// JSON text. What is unknown, missing or wrong in `text` is left at its default, field by field.
[[nodiscard]] std::string settingsText(const AppSettings& settings);
[[nodiscard]] AppSettings settingsFrom(std::string_view text);

} // namespace jw
