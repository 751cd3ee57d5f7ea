#include "views/validation/goal_strip.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

#include <memory>
#include <utility>

#include "views/common/icons.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/validation/check_words.h"

namespace jw {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(jw::GoalStrip)
};

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
    for (const MetricGroup& group : metricGroups()) {
        const bool serving = group.metrics.front().isServing();
        const bool judged = group.medianGoal || group.meanGoal; // memory has another goal: see the summary
        if (!judged || serving != (m_kind == RowKind::Serving))
            continue;
        GroupSummary summary{.group = &group};
        for (const GroupSummary& each : summaryOf(m_checks))
            if (each.group == &group)
                summary = each;
        addGroup(summary);
    }
    addCoverage();
    for (int i = 0; i < m_line->count(); ++i)
        m_line->itemAt(i)->widget()->show(); // the strip may be on screen already
    setAccessibleName(Texts::tr("Errors beside the goals"));
    setAccessibleDescription(text());
}

void GoalStrip::addGroup(const GroupSummary& summary)
{
    const QString name = validationText(summary.group->name);
    const auto rows = static_cast<int>(summary.all.rows);
    //: %1 is a group of metrics such as GPU-hours and days
    QWidget* column = addColumn(Texts::tr("%1 · %n row(s)", nullptr, rows).arg(name));
    if (rows == 0)
        return addLine(column, Texts::tr("No predicted row is shown"), std::nullopt);
    const GroupSummary& s = summary;
    if (s.group->meanGoal)
        addGoal(column, Texts::tr("Mean"), s.all.mean, s.group->meanGoal);
    else
        addGoal(column, Texts::tr("Median"), s.all.median, s.group->medianGoal);
    addGoal(column, Texts::tr("P90"), s.all.p90, s.group->p90Goal);
}

/// Of all bands, the tiers together; the summary has them apart.
void GoalStrip::addCoverage()
{
    std::size_t rows = 0, inside = 0;
    for (const TierCoverage& coverage : coverageOf(m_checks)) {
        rows += coverage.rows;
        inside += coverage.inside;
    }
    QWidget* column = addColumn(Texts::tr("P10–P90 bands · %n row(s)", nullptr, static_cast<int>(rows)));
    if (rows == 0)
        return addLine(column, Texts::tr("No predicted row is shown"), std::nullopt);
    const double share = static_cast<double>(inside) / static_cast<double>(rows);
    //: %1 is a share such as 81.0 %
    addLine(column, Texts::tr("%1 of rows inside").arg(percentWords(share)), std::nullopt);
    addLine(column, Texts::tr("Eight in ten should be"), std::nullopt);
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
    if (met) {
        auto* mark = new QLabel(column);
        const QIcon icon = *met ? lineIcon(m_look, Icon::Done, &Theme::better)
                                : lineIcon(m_look, Icon::Close, &Theme::worse);
        mark->setPixmap(icon.pixmap(QSize(m_look.px(14), m_look.px(14)), devicePixelRatioF()));
        line->addWidget(mark);
    }
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
