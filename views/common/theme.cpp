#include "views/common/theme.h"

#include <QApplication>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

#include "views/common/resources.h"
#include "views/common/type_scale.h"

namespace jw {
namespace {

QColor hex(const char* text) { return QColor(QLatin1String(text)); }

// Okabe and Ito 2008, "Color universal design"
const std::array<const char*, 6> lightSeries{"#0072B2", "#E69F00", "#009E73",
                                             "#D55E00", "#CC79A7", "#56B4E9"};
const std::array<const char*, 6> darkSeries{"#3E93D6", "#E3A936", "#33B28E", "#F07B3F", "#DE9AC3", "#8ACBF2"};
// six steps of cividis (Nunez, Anderton and Renslow 2018, PLoS ONE 13(7))
const std::array<const char*, 6> cividis{"#00204D", "#31446B", "#666970", "#958F78", "#CBBA69", "#FFEA46"};

std::array<QColor, 6> colors(const std::array<const char*, 6>& texts)
{
    std::array<QColor, 6> out;
    for (std::size_t i = 0; i < texts.size(); ++i)
        out[i] = hex(texts[i]);
    return out;
}

/// WCAG 2.1, relative luminance
double luminance(const QColor& color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// WCAG 2.1, contrast ratio
double contrast(const QColor& a, const QColor& b)
{
    const double x = luminance(a) + 0.05, y = luminance(b) + 0.05;
    return std::max(x, y) / std::min(x, y);
}

Theme makeLight()
{
    return {.window = hex("#F3F5F8"),
            .panel = hex("#FFFFFF"),
            .raised = hex("#F8FAFC"),
            .softBorder = hex("#DDE2E9"),
            .strongBorder = hex("#C3CBD6"),
            .fieldOutline = hex("#8A94A3"),
            .text = hex("#18212D"),
            .secondary = hex("#556172"),
            .smallPrint = hex("#5F6979"),
            .accent = hex("#1560BD"),
            .accentGround = hex("#E4EEFB"),
            .accentHover = hex("#0F4F9F"),
            .textOnAccent = hex("#FFFFFF"),
            .overridden = hex("#6F42C1"),
            .attention = hex("#9A4D00"),
            .attentionGround = hex("#FFF3DC"),
            .better = hex("#12724A"),
            .worse = hex("#B3261E"),
            .worseGround = hex("#FDECEA"),
            .series = colors(lightSeries),
            .sequential = colors(cividis),
            .dark = false};
}

Theme makeDark()
{
    return {.window = hex("#12161C"),
            .panel = hex("#1A2027"),
            .raised = hex("#212830"),
            .softBorder = hex("#2E3742"),
            .strongBorder = hex("#434F5D"),
            .fieldOutline = hex("#6A7583"),
            .text = hex("#E7ECF2"),
            .secondary = hex("#A3AFBD"),
            .smallPrint = hex("#95A1B1"),
            .accent = hex("#62A8F7"),
            .accentGround = hex("#1C3350"),
            .accentHover = hex("#8ABEFA"),
            .textOnAccent = hex("#0B1420"),
            .overridden = hex("#B79CF5"),
            .attention = hex("#F2B866"),
            .attentionGround = hex("#3A2C14"),
            .better = hex("#5CCB98"),
            .worse = hex("#FF8A80"),
            .worseGround = hex("#3A1E1D"),
            .series = colors(darkSeries),
            .sequential = colors(cividis),
            .dark = true};
}

/// What one "@word" of the style sheet stands for; empty when nothing does.
QString valueOf(const Theme& theme, double zoom, const QString& word)
{
    if (word.endsWith(QLatin1String("px")))
        return QStringLiteral("%1px").arg(scaled(word.chopped(2).toDouble(), zoom));
    if (word == QLatin1String("tone"))
        return theme.dark ? QStringLiteral("dark") : QStringLiteral("light");
    for (const ThemeRole& role : themeRoles()) {
        if (word == QLatin1String(role.name))
            return (theme.*role.color).name();
    }
    return {};
}

} // namespace

const std::array<ThemeRole, 19>& themeRoles()
{
    static constexpr std::array<ThemeRole, 19> roles{{{"window", &Theme::window},
                                                      {"panel", &Theme::panel},
                                                      {"raised", &Theme::raised},
                                                      {"softBorder", &Theme::softBorder},
                                                      {"strongBorder", &Theme::strongBorder},
                                                      {"fieldOutline", &Theme::fieldOutline},
                                                      {"text", &Theme::text},
                                                      {"secondary", &Theme::secondary},
                                                      {"smallPrint", &Theme::smallPrint},
                                                      {"accent", &Theme::accent},
                                                      {"accentGround", &Theme::accentGround},
                                                      {"accentHover", &Theme::accentHover},
                                                      {"textOnAccent", &Theme::textOnAccent},
                                                      {"overridden", &Theme::overridden},
                                                      {"attention", &Theme::attention},
                                                      {"attentionGround", &Theme::attentionGround},
                                                      {"better", &Theme::better},
                                                      {"worse", &Theme::worse},
                                                      {"worseGround", &Theme::worseGround}}};
    return roles;
}

const Theme& lightTheme()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme& darkTheme()
{
    static const Theme theme = makeDark();
    return theme;
}

QColor toneColor(const Theme& theme, Tone tone)
{
    switch (tone) {
    case Tone::Neutral: break;
    case Tone::Accent: return theme.accent;
    case Tone::Better: return theme.better;
    case Tone::Worse: return theme.worse;
    case Tone::Attention: return theme.attention;
    case Tone::Overridden: return theme.overridden;
    }
    return theme.secondary;
}

QColor mixed(const QColor& ground, const QColor& top, double share)
{
    const auto part = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return {part(ground.red(), top.red()), part(ground.green(), top.green()),
            part(ground.blue(), top.blue())};
}

QColor seriesColor(const Theme& theme, std::size_t index)
{
    const QColor color = theme.series[index % theme.series.size()];
    return index < theme.series.size() ? color : mixed(theme.panel, color, 0.5);
}

QColor lineColor(const Theme& theme, std::size_t index)
{
    static constexpr std::array<std::size_t, 4> strong{0, 2, 3, 4};
    return theme.series[strong[index % strong.size()]];
}

QColor strokeColor(const Theme& theme, std::size_t index)
{
    constexpr double least = 3.0;
    const QColor& color = theme.series[index % theme.series.size()];
    QColor shown = color;
    for (int percent = 4; contrast(shown, theme.panel) < least && percent <= 100; percent += 4)
        shown = mixed(color, theme.text, percent / 100.0);
    return shown;
}

QPalette paletteOf(const Theme& theme)
{
    using P = QPalette;
    const std::pair<P::ColorRole, QColor> roles[] = {
        {P::Window, theme.window},       {P::WindowText, theme.text},
        {P::Base, theme.panel},          {P::AlternateBase, theme.raised},
        {P::Text, theme.text},           {P::PlaceholderText, theme.smallPrint},
        {P::Button, theme.panel},        {P::ButtonText, theme.text},
        {P::BrightText, theme.worse},    {P::Light, theme.raised},
        {P::Midlight, theme.softBorder}, {P::Mid, theme.strongBorder},
        {P::Dark, theme.fieldOutline},   {P::Shadow, theme.window},
        {P::Highlight, theme.accent},    {P::HighlightedText, theme.textOnAccent},
        {P::Link, theme.accent},         {P::LinkVisited, theme.accent},
        {P::ToolTipBase, theme.raised},  {P::ToolTipText, theme.text},
    };
    QPalette palette;
    for (const auto& [role, color] : roles)
        palette.setColor(role, color);
    for (const auto role : {P::WindowText, P::Text, P::ButtonText})
        palette.setColor(P::Disabled, role, theme.smallPrint);
    palette.setColor(P::Disabled, P::Highlight, theme.strongBorder);
    return palette;
}

QString styleSheetOf(const Theme& theme, double zoom)
{
    ensureResources();
    QFile file(QStringLiteral(":/style.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString source = QString::fromUtf8(file.readAll());
    static const QRegularExpression word(QStringLiteral("@(\\w+)"));
    QString out;
    qsizetype done = 0;
    for (auto it = word.globalMatch(source); it.hasNext();) {
        const auto match = it.next();
        out += source.mid(done, match.capturedStart() - done) + valueOf(theme, zoom, match.captured(1));
        done = match.capturedEnd();
    }
    return out + source.mid(done);
}

void applyTheme(QApplication& app, const Theme& theme, double zoom)
{
    app.setFont(fontOf(Type::Body, zoom));
    QApplication::setPalette(paletteOf(theme));
    app.setStyleSheet(styleSheetOf(theme, zoom));
}

} // namespace jw
