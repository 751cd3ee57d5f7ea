#include "views/validation/summary_panel.h"

#include <QCoreApplication>
#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "views/common/look.h"
#include "views/common/segments.h"
#include "views/common/to_qt.h"
#include "views/validation/check_words.h"
#include "views/validation/figures_view.h"
#include "views/validation/left_out_panel.h"

namespace jw {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(jw::SummaryPanel)
};

QString count(std::size_t rows) { return QLocale().toString(static_cast<qulonglong>(rows)); }

/// "4.2 % of 74"
QString figuresText(const ErrorFigures& figures)
{
    //: %1 is a median error such as 4.2 %, %2 how many rows it is of
    return figures.rows > 0 ? Texts::tr("%1 of %2").arg(percentWords(figures.median), count(figures.rows))
                            : QStringLiteral("–");
}

/// "5 % met"; a dot of the same meaning beside it. Goals judge rows outside the fit.
SummaryCell goalCell(const GroupSummary& summary, std::optional<double> goal, std::optional<bool> met)
{
    if (!goal || summary.outside.rows == 0)
        return {QStringLiteral("–")};
    const QString most = goalPercent(*goal);
    if (!met)
        //: %1 is the largest error that a goal allows, such as 5 %
        return {Texts::tr("%1: too few rows to judge").arg(most)};
    //: %1 is the largest error that a goal allows, such as 5 %
    return {*met ? Texts::tr("%1 met").arg(most) : Texts::tr("%1 missed").arg(most), met};
}

/// No whole models are held out of the rows shown: those are in the last table.
SummaryCell meanGoalCell(const GroupSummary& summary)
{
    return {summary.group->meanGoal && summary.outside.rows > 0
                //: %1 is the largest error that a goal allows, such as 25 %; "Rows held out" is a table
                ? Texts::tr("%1: see Rows held out").arg(goalPercent(*summary.group->meanGoal))
                : QStringLiteral("–")};
}

/// Rows are those of the errors, outside the fit, as the strip above counts them. Of serving means in the
/// place of medians inside the fit and of all: the rows of the fit are held out.
std::vector<SummaryCell> errorRow(const GroupSummary& s, RowKind kind)
{
    const bool serving = kind == RowKind::Serving, any = s.outside.rows > 0;
    const auto share = [any](double value) { return any ? percentWords(value) : QStringLiteral("–"); };
    return {{validationText(s.group->name)},
            {count(s.outside.rows)},
            {count(s.refused)},
            {share(s.outside.median)},
            goalCell(s, s.group->medianGoal, s.meetsMedian()),
            {share(s.outside.p90)},
            goalCell(s, s.group->p90Goal, s.meetsP90()),
            {serving ? share(s.outside.mean) : figuresText(s.inFit)},
            serving ? meanGoalCell(s) : SummaryCell{figuresText(s.all)}};
}

std::vector<SummaryCell> coverageRow(const TierCoverage& c)
{
    return {{coverageName(c)}, {count(c.rows)}, {coverageWords(c), isKept(c)}};
}

} // namespace

std::optional<bool> isKept(const TierCoverage& c)
{
    switch (c.verdict()) {
    case BandVerdict::TooNarrow:
    case BandVerdict::TooWide: return false;
    case BandVerdict::Holds: return true;
    case BandVerdict::TooFewRows:
    case BandVerdict::Fitted: break;
    }
    return std::nullopt;
}

QString coverageWords(const TierCoverage& c)
{
    const QString share = percentWords(c.share());
    switch (c.verdict()) {
    //: %1 is a share such as 65.0 %
    case BandVerdict::TooNarrow: return Texts::tr("%1: band too narrow").arg(share);
    //: %1 is a share such as 95.0 %
    case BandVerdict::TooWide: return Texts::tr("%1: band too wide").arg(share);
    //: %1 is a share such as 80.0 %
    case BandVerdict::TooFewRows: return Texts::tr("%1: too few rows to judge").arg(share);
    //: %1 is a share such as 80.0 %
    case BandVerdict::Holds: return Texts::tr("%1: met").arg(share);
    case BandVerdict::Fitted: break;
    }
    return share;
}

QString coverageName(const TierCoverage& c)
{
    const std::string_view tier = textOf(c.tier);
    const QString name = toQt(tier);
    //: %1 is a tier: A, B or C
    const QString place = c.inFit ? Texts::tr("Tier %1, inside the fit").arg(name)
                                  : Texts::tr("Tier %1, outside the fit").arg(name);
    //: %1 is a metric such as TPOT, %2 a text such as Tier A, outside the fit
    return c.metric ? Texts::tr("%1 · %2").arg(metricName(*c.metric), place) : place;
}

SummaryPanel::SummaryPanel(const Look& look, QWidget* parent)
    : QWidget(parent),
      m_choice(new Segments(this)),
      m_tables(new QStackedWidget(this)),
      m_errorsTitle(new QLabel),
      m_coverageTitle(new QLabel),
      m_errors(new FiguresView(look)),
      m_coverage(new FiguresView(look)),
      m_leftOut(new LeftOutPanel(look))
{
    build(look);
    retranslate();
}

/// In the order of Shown, the choice first, or Tab would come to it last.
void SummaryPanel::build(const Look& look)
{
    for (const Shown shown : {Shown::Errors, Shown::Coverage, Shown::LeftOut})
        m_choice->add(static_cast<int>(shown));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(8));
    column->addWidget(m_choice, 0, Qt::AlignLeft);
    column->addWidget(m_tables, 1);
    for (const auto& [title, view] : {std::pair{m_errorsTitle, m_errors}, {m_coverageTitle, m_coverage}}) {
        title->setProperty("type", QStringLiteral("panelTitle"));
        title->setWordWrap(true);
        auto* page = new QWidget;
        auto* lines = new QVBoxLayout(page);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(look.px(8));
        lines->addWidget(title);
        lines->addWidget(view, 1);
        m_tables->addWidget(page);
    }
    m_tables->addWidget(m_leftOut);
    connect(m_choice, &Segments::chosenByUser, m_tables, &QStackedWidget::setCurrentIndex);
}

void SummaryPanel::choose(Shown shown)
{
    m_choice->choose(static_cast<int>(shown));
    m_tables->setCurrentIndex(static_cast<int>(shown));
}

void SummaryPanel::retranslate()
{
    const auto title = [](QLabel* label, QTableView* view, const QString& text) {
        label->setText(text);
        view->setAccessibleName(text);
    };
    m_choice->setText(static_cast<int>(Shown::Errors), tr("Errors by metric"));
    m_choice->setText(static_cast<int>(Shown::Coverage), tr("Bands by tier"));
    nameLeftOut();
    title(m_errorsTitle, m_errors, tr("Errors by metric outside the fit, of the rows shown"));
    title(m_coverageTitle, m_coverage, tr("Published values within P10–P90: eight in ten should be"));
    m_leftOut->retranslate();
}

void SummaryPanel::nameLeftOut()
{
    m_choice->setText(static_cast<int>(Shown::LeftOut),
                      m_serving ? tr("Rows held out") : tr("Sources left out"));
}

void SummaryPanel::setRows(const CheckRunPtr& run, const std::vector<std::size_t>& shown)
{
    m_serving = run->kind == RowKind::Serving;
    nameLeftOut();
    m_leftOut->setRun(run);
    const std::vector<RowCheck> checks = checksAt(*run, shown);
    std::vector<std::vector<SummaryCell>> errors, coverage;
    for (const GroupSummary& summary : summaryOf(checks))
        errors.push_back(errorRow(summary, run->kind));
    for (const TierCoverage& tier : coverageOf(checks))
        coverage.push_back(coverageRow(tier));
    const QStringList heads{tr("Metric"),
                            tr("Rows"),
                            tr("Refused"),
                            tr("Median"),
                            tr("Goal of the median"),
                            tr("P90"),
                            tr("Goal of the P90"),
                            m_serving ? tr("Mean") : tr("Median inside the fit"),
                            m_serving ? tr("Goal of the mean, unseen models") : tr("Median of all")};
    m_errors->figures().setFigures(heads, std::move(errors));
    m_coverage->figures().setFigures({tr("Tier"), tr("Rows"), tr("In the band")}, std::move(coverage));
}

} // namespace jw
