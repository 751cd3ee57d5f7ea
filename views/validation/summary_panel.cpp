#include "views/validation/summary_panel.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>

#include "views/common/look.h"
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

/// "5 % met"; a dot of the same meaning beside it
SummaryCell goalCell(std::optional<double> goal, std::optional<bool> met)
{
    if (!goal || !met)
        return {QStringLiteral("–")};
    const QString most = QLocale().toString(100.0 * *goal, 'f', 0) + QStringLiteral(" %");
    //: %1 is the largest error that a goal allows, such as 5 %
    return {*met ? Texts::tr("%1 met").arg(most) : Texts::tr("%1 missed").arg(most), met};
}

std::vector<SummaryCell> errorRow(const GroupSummary& s)
{
    const bool any = s.all.rows > 0;
    const auto share = [any](double value) { return any ? percentWords(value) : QStringLiteral("–"); };
    return {{validationText(s.group->name)},
            {count(s.all.rows)},
            {count(s.refused)},
            {share(s.all.median)},
            goalCell(s.group->medianGoal, s.meetsMedian()),
            {share(s.all.p90)},
            goalCell(s.group->p90Goal, s.meetsP90()),
            {figuresText(s.inFit)},
            {figuresText(s.outside)}};
}

std::vector<SummaryCell> coverageRow(const TierCoverage& c)
{
    const std::string_view tier = textOf(c.tier);
    const QString name = QString::fromUtf8(tier.data(), static_cast<qsizetype>(tier.size()));
    const double share = static_cast<double>(c.inside) / static_cast<double>(c.rows);
    //: %1 is a tier: A, B or C
    return {{c.inFit ? Texts::tr("Tier %1, inside the fit").arg(name)
                     : Texts::tr("Tier %1, outside the fit").arg(name)},
            {count(c.rows)},
            {percentWords(share)}};
}

} // namespace

SummaryPanel::SummaryPanel(const Look& look, QWidget* parent)
    : QWidget(parent),
      m_errorsTitle(new QLabel(this)),
      m_coverageTitle(new QLabel(this)),
      m_errors(new FiguresView(look, this)),
      m_coverage(new FiguresView(look, this)),
      m_leftOut(new LeftOutPanel(look, this))
{
    build(look);
    retranslate();
}

void SummaryPanel::build(const Look& look)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(look.px(8));
    grid->addWidget(m_errorsTitle, 0, 0, 1, 2);
    grid->addWidget(m_errors, 1, 0, 1, 2);
    grid->addWidget(m_coverageTitle, 2, 0);
    grid->addWidget(m_coverage, 3, 0);
    grid->addWidget(m_leftOut, 2, 1, 2, 1);
    grid->setRowStretch(1, 3);
    grid->setRowStretch(3, 2);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    for (QLabel* title : {m_errorsTitle, m_coverageTitle}) {
        title->setProperty("type", QStringLiteral("panelTitle"));
        title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
}

void SummaryPanel::retranslate()
{
    const auto title = [](QLabel* label, QTableView* view, const QString& text) {
        label->setText(text);
        label->setToolTip(text);
        view->setAccessibleName(text);
    };
    title(m_errorsTitle, m_errors, tr("Errors by metric, of the rows shown"));
    title(m_coverageTitle, m_coverage, tr("Published values within P10–P90: eight in ten should be"));
    m_leftOut->retranslate();
}

void SummaryPanel::setRows(const CheckRunPtr& run, const std::vector<std::size_t>& shown)
{
    m_leftOut->setRun(run);
    const std::vector<TrainingCheck> checks = checksAt(*run, shown);
    std::vector<std::vector<SummaryCell>> errors, coverage;
    for (const GroupSummary& summary : summaryOf(checks))
        errors.push_back(errorRow(summary));
    for (const TierCoverage& tier : coverageOf(checks))
        coverage.push_back(coverageRow(tier));
    m_errors->figures().setFigures({tr("Metric"), tr("Rows"), tr("Refused"), tr("Median"),
                                    tr("Goal of the median"), tr("P90"), tr("Goal of the P90"),
                                    tr("Median inside the fit"), tr("Median outside")},
                                   std::move(errors));
    m_coverage->figures().setFigures({tr("Tier"), tr("Rows"), tr("In the band")}, std::move(coverage));
}

} // namespace jw
