#include "views/validation/goal_strip.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

#include <algorithm>
#include <memory>
#include <utility>

#include "views/common/icons.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/to_qt.h"
#include "views/validation/check_words.h"
#include "views/validation/summary_panel.h"

namespace jw {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(jw::GoalStrip)
};

/// "tokens/s", where the name of the metric would take the place of the marks
QString shortMetric(CheckMetric metric)
{
    const bool isShort = metric == ServingMetric::Tpot || metric == ServingMetric::Ttft;
    return isShort ? metricName(metric) : metricUnit(metric);
}

} // namespace

QString goalWords(const QString& figure, double value, std::optional<double> goal)
{
    if (!goal)
        //: %1 is Median or P90, %2 an error such as 4.2 %
        return Texts::tr("%1 %2").arg(figure, percentWords(value));
    const QString most = goalPercent(*goal);
    //: %1 is Median or P90, %2 an error such as 4.2 %, %3 the goal such as 5 %
    return value <= *goal ? Texts::tr("%1 %2, goal %3: met").arg(figure, percentWords(value), most)
                          : Texts::tr("%1 %2, goal %3: missed").arg(figure, percentWords(value), most);
}

GoalStrip::GoalStrip(const Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    auto* panel = new Panel(look, {}, this);
    m_line = new QHBoxLayout;
    m_line->setSpacing(look.px(12));
    panel->body()->addLayout(m_line);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(panel);
    connect(&look, &Look::lookChanged, this, &GoalStrip::refresh);
}

void GoalStrip::setChecks(RowKind kind, std::vector<RowCheck> checks)
{
    m_kind = kind;
    m_checks = std::move(checks);
    refresh();
}

QString GoalStrip::text() const { return m_texts.join(QLatin1Char('\n')); }

void GoalStrip::refresh()
{
    while (const std::unique_ptr<QLayoutItem> item{m_line->takeAt(0)})
        delete item->widget();
    m_texts.clear();
    const std::vector<GroupSummary> all = summaryOf(m_checks);
    for (const MetricGroup& group : metricGroups()) {
        const bool serving = group.metrics.front().isServing();
        const bool judged = group.medianGoal || group.meanGoal; // memory has another goal: see the summary
        if (!judged || serving != (m_kind == RowKind::Serving))
            continue;
        const auto found = std::ranges::find(all, &group, &GroupSummary::group);
        addGroup(found == all.end() ? GroupSummary{.group = &group} : *found);
    }
    addCoverage();
    for (int i = 0; i < m_line->count(); ++i)
        m_line->itemAt(i)->widget()->show(); // the strip may be on screen already
    setAccessibleName(Texts::tr("Errors of rows outside the fit, beside the goals"));
    setAccessibleDescription(text());
}

void GoalStrip::addGroup(const GroupSummary& summary)
{
    const ErrorFigures& errors = summary.outside;
    const QString name = validationText(summary.group->name);
    //: %1 is a group of metrics such as GPU-hours and days
    QWidget* column =
        addColumn(Texts::tr("%1 · %n row(s)", nullptr, static_cast<int>(errors.rows)).arg(name));
    if (summary.all.rows == 0)
        return addLine(column, Texts::tr("No predicted row is shown"), std::nullopt);
    if (errors.rows == 0)
        return addLine(column, Texts::tr("No predicted row outside the fit is shown"), std::nullopt);
    const auto judged = [&](std::optional<double> goal) { return summary.tooFew() ? std::nullopt : goal; };
    if (summary.group->meanGoal)
        addGoal(column, Texts::tr("Mean"), errors.mean, std::nullopt);
    else
        addGoal(column, Texts::tr("Median"), errors.median, judged(summary.group->medianGoal));
    addGoal(column, Texts::tr("P90"), errors.p90, judged(summary.group->p90Goal));
    if (summary.tooFew())
        addLine(column, Texts::tr("Too few rows to judge"), std::nullopt);
    if (summary.group->meanGoal) // here no whole models are held out
        addLine(
            column,
            //: %1 is the largest error that the goal allows, such as 25 %
            Texts::tr("The goal of the mean, %1, is of unseen models: see Summary, Rows held out, All rows "
                      "of a model")
                .arg(goalPercent(*summary.group->meanGoal)),
            std::nullopt, Texts::tr("Goal: see Rows held out"));
}

/// Of the bands, a line a metric: rows of the fit say nothing of them.
void GoalStrip::addCoverage()
{
    std::vector<TierCoverage> judged = coverageOf(m_checks);
    std::erase_if(judged, [](const TierCoverage& coverage) { return coverage.inFit; });
    std::size_t rows = 0;
    for (const TierCoverage& coverage : judged)
        rows += coverage.rows;
    QWidget* column = addColumn(Texts::tr("P10–P90 bands · %n row(s)", nullptr, static_cast<int>(rows)));
    if (rows == 0)
        return addLine(column, Texts::tr("No predicted row outside the fit is shown"), std::nullopt);
    for (auto first = judged.begin(); first != judged.end();) {
        const auto other = [&](const TierCoverage& c) { return !(c.metric == first->metric); };
        const auto last = std::find_if(first, judged.end(), other);
        addMarks(column, {first, last});
        first = last;
    }
}

/// Each tier with its mark, of too few rows with none; the tool tips have the words.
void GoalStrip::addMarks(QWidget* column, std::span<const TierCoverage> tiers)
{
    auto* line = new QHBoxLayout;
    line->setSpacing(m_look.px(4));
    const auto metric = tiers.front().metric;
    auto* name = new QLabel(metric ? shortMetric(*metric) : Texts::tr("Tier"), column);
    name->setProperty("type", QStringLiteral("secondary"));
    line->addWidget(name, 1);
    for (const TierCoverage& coverage : tiers) {
        const QString words =
            Texts::tr("%1 · %n row(s)", nullptr, static_cast<int>(coverage.rows))
                .arg(QStringLiteral("%1: %2").arg(coverageName(coverage), coverageWords(coverage)));
        const std::string_view tier = textOf(coverage.tier);
        const auto met = isKept(coverage);
        auto* letter = new QLabel(toQt(tier), column);
        QLabel* sign = met ? mark(*met, column) : new QLabel(QStringLiteral("–"), column);
        for (QLabel* part : {letter, sign}) {
            //: %1 says of a band how many of the published values it holds
            part->setToolTip(Texts::tr("%1. 72 to 90 % of the rows should be inside.").arg(words));
            line->addWidget(part);
        }
        m_texts.back() += QStringLiteral("; ") + words;
    }
    static_cast<QVBoxLayout*>(column->layout())->addLayout(line);
}

QLabel* GoalStrip::mark(bool met, QWidget* parent) const
{
    auto* label = new QLabel(parent);
    const QIcon icon =
        met ? lineIcon(m_look, Icon::Done, &Theme::better) : lineIcon(m_look, Icon::Close, &Theme::worse);
    label->setPixmap(icon.pixmap(QSize(m_look.px(14), m_look.px(14)), devicePixelRatioF()));
    return label;
}

QWidget* GoalStrip::addColumn(const QString& title)
{
    auto* column = new QWidget(this);
    auto* lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(m_look.px(2));
    auto* head = new QLabel(title, column);
    head->setProperty("type", QStringLiteral("label"));
    head->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    head->setToolTip(title);
    lines->addWidget(head);
    m_line->addWidget(column, 1, Qt::AlignTop);
    m_texts << title;
    return column;
}

/// Of serving there are six columns: the words are fewer, the tool tip has the others.
void GoalStrip::addGoal(QWidget* column, const QString& figure, double value, std::optional<double> goal)
{
    const QString words = goalWords(figure, value, goal);
    if (!goal)
        return addLine(column, words, std::nullopt);
    const bool met = value <= *goal;
    //: %1 is Median, Mean or P90, %2 an error such as 4.2 %, %3 the goal such as 5 %
    const QString brief = met ? Texts::tr("%1 %2, met (%3)") : Texts::tr("%1 %2, missed (%3)");
    addLine(column, words, met,
            m_kind == RowKind::Serving ? brief.arg(figure, percentWords(value), goalPercent(*goal))
                                       : QString());
}

/// In front of it the mark of a goal met or missed.
void GoalStrip::addLine(QWidget* column, const QString& text, std::optional<bool> met, const QString& brief)
{
    auto* line = new QHBoxLayout;
    line->setSpacing(m_look.px(4));
    if (met)
        line->addWidget(mark(*met, column));
    auto* words = new QLabel(brief.isEmpty() ? text : brief, column);
    words->setProperty("type", !met   ? QStringLiteral("secondary")
                               : *met ? QStringLiteral("better")
                                      : QStringLiteral("worse"));
    words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    words->setToolTip(brief.isEmpty() ? text : brief + QLatin1Char('\n') + text);
    line->addWidget(words, 1);
    static_cast<QVBoxLayout*>(column->layout())->addLayout(line);
    m_texts.back() += QStringLiteral("; ") + text;
}

} // namespace jw
