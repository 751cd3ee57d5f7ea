#include "views/forms/distribution_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>
#include <limits>

#include "document/uncertainty_edits.h"
#include "domain/edit.h"
#include "domain/paths.h"
#include "domain/resolve.h"
#include "domain/uncertain_fields.h"
#include "readings/display.h"
#include "uncertainty/distribution.h"
#include "views/charts/chart.h"
#include "views/common/histogram_chart.h"
#include "views/common/look.h"
#include "views/common/person_text.h"
#include "views/common/words.h"
#include "views/forms/catalogue_band.h"
#include "views/forms/number_line.h"
#include "views/forms/value_list.h"

namespace jw {
namespace {

using Kind = DistributionDialog::Kind;

Spread spreadOf(Kind kind) { return static_cast<Spread>(static_cast<int>(kind) - 1); }
Kind kindOf(Spread spread) { return static_cast<Kind>(static_cast<int>(spread) + 1); }

constexpr std::size_t previewed = 2000; // assumption: values of the preview, evenly by their share

double plannedNumber(const PlanDocument& document, const UncertainField& field)
{
    const Plan& plan = *document.resolved();
    const Value value = fieldValue(plan, findRow(plan, field.uid), field.field);
    const double* number = value.as<double>();
    return number ? *number : 0.0;
}

} // namespace

DistributionDialog::DistributionDialog(PlanDocument& document, const Look& look, UncertainField field,
                                       QWidget* parent)
    : QDialog(parent),
      m_document(document),
      m_field(std::move(field)),
      m_info(fieldInfo(*document.plan(), findRow(*document.plan(), m_field.uid), m_field.field)),
      m_planned(plannedNumber(document, m_field)),
      m_said(catalogueSpread(*document.plan(), m_field.uid, m_field.field)),
      m_offer(new QPushButton(this)),
      m_kind(new QComboBox(this)),
      m_numbers{new NumberLine(this), new NumberLine(this), new NumberLine(this)},
      m_list(new QPlainTextEdit(this)),
      m_about(new QLabel(this)),
      m_aboutOffer(new QLabel(this)),
      m_listHelp(new QLabel(this)),
      m_message(new QLabel(this)),
      m_chart(new Chart(look, this))
{
    setMinimumWidth(look.px(520));
    m_chart->setMinimumHeight(look.px(190));
    m_list->setMaximumHeight(look.px(110));
    build();
    showOffer();
    fill();
}

void DistributionDialog::build()
{
    setWindowTitle(tr("Distribution of %1").arg(m_field.title));
    m_kind->addItems({tr("Fixed"), tr("Range: all values alike"), tr("Three points: triangle"),
                      tr("Normal: mean and standard deviation"), tr("P10 and P90 (lognormal)"),
                      tr("Three points: rounded (PERT)"), tr("List of values")});
    m_kind->setAccessibleName(tr("Kind of distribution"));
    for (QLabel* label : {m_about, m_aboutOffer, m_listHelp, m_message})
        label->setWordWrap(true);
    for (QLabel* label : {m_about, m_aboutOffer, m_listHelp})
        label->setProperty("type", QStringLiteral("secondary"));
    m_listHelp->setText(tr("One value a line; behind a semicolon how much it weighs: 1.2; 3"));
    m_list->setAccessibleName(tr("Values and weights"));
    m_list->setTabChangesFocus(true);
    m_message->setProperty("type", QStringLiteral("worse"));
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_about);
    column->addWidget(m_offer, 0, Qt::AlignLeft);
    column->addWidget(m_aboutOffer);
    column->addWidget(m_kind);
    auto* row = new QHBoxLayout;
    for (NumberLine* line : m_numbers) {
        row->addWidget(line, 1, Qt::AlignTop);
        connect(line, &NumberLine::changed, this, &DistributionDialog::follow);
    }
    column->addLayout(row);
    for (QWidget* part :
         {static_cast<QWidget*>(m_listHelp), static_cast<QWidget*>(m_list), static_cast<QWidget*>(m_message)})
        column->addWidget(part);
    column->addWidget(m_chart, 1);
    auto* buttons = new QDialogButtonBox(this);
    m_ok = buttons->addButton(tr("Set distribution"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_ok->setDefault(true);
    column->addWidget(buttons);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &DistributionDialog::showKind);
    connect(m_list, &QPlainTextEdit::textChanged, this, &DistributionDialog::follow);
    connect(buttons, &QDialogButtonBox::accepted, this, &DistributionDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &DistributionDialog::reject);
}

/// A click fills in what the catalogue says.
void DistributionDialog::showOffer()
{
    m_offer->setProperty("kind", QStringLiteral("link"));
    m_offer->setAutoDefault(false);
    m_offer->setVisible(m_said.has_value());
    m_aboutOffer->setVisible(m_said.has_value());
    if (!m_said)
        return;
    m_offer->setText(catalogueBandTitle(*m_said, *m_info));
    m_aboutOffer->setText(catalogueBandReason(*m_said));
    connect(m_offer, &QPushButton::clicked, this, [this] { take(m_said->spread); });
}

/// With what the plan has.
void DistributionDialog::fill()
{
    const Plan& plan = *m_document.plan();
    const std::size_t scenario = m_document.currentScenario();
    QString about = tr("Holds in the baseline and in every scenario that does not set %1 itself. The plan "
                       "itself goes on with %2.")
                        .arg(m_field.title, valueInWords(*m_info, m_planned, plan));
    if (scenario > 0 && findOverride(plan, scenario, m_field.uid, m_field.field))
        about += QLatin1Char(' ') + tr("This scenario sets it, so here it stays certain.");
    m_about->setText(about);
    const Uncertainty* old = findUncertainty(plan, m_field.uid, m_field.field);
    if (old)
        take(*old);
    else
        choose(Kind::Fixed);
}

void DistributionDialog::take(const Uncertainty& spread)
{
    choose(kindOf(spread.dist));
    m_numbers[0]->setValue(spread.a);
    m_numbers[1]->setValue(spread.b);
    m_numbers[2]->setValue(spread.c);
    m_list->setPlainText(listText(spread.points, *m_info, m_field.unit));
    follow();
}

void DistributionDialog::choose(Kind kind)
{
    const QSignalBlocker quiet(m_kind);
    m_kind->setCurrentIndex(static_cast<int>(kind));
    showKind();
}

DistributionDialog::Kind DistributionDialog::kind() const
{
    return static_cast<Kind>(m_kind->currentIndex());
}

void DistributionDialog::showKind()
{
    const Plan& plan = *m_document.plan();
    QStringList names;
    switch (kind()) {
    case Kind::Range: names = {tr("Least"), tr("Greatest")}; break;
    case Kind::Triangle:
    case Kind::Pert: names = {tr("Least"), tr("Most likely"), tr("Greatest")}; break;
    case Kind::Normal: names = {tr("Mean"), tr("Standard deviation")}; break;
    case Kind::P10P90: names = {tr("P10"), tr("P90")}; break;
    case Kind::Fixed:
    case Kind::List: break;
    }
    for (std::size_t i = 0; i < m_numbers.size(); ++i) {
        const auto at = static_cast<qsizetype>(i);
        m_numbers[i]->setVisible(at < names.size());
        FieldInfo info = *m_info;
        if (kind() == Kind::Normal && i == 1) { // a width, not a value of the field
            info.lower = 0.0;
            info.upper = std::numeric_limits<double>::infinity();
            info.kind = FieldKind::Number;
        }
        m_numbers[i]->setKind(fieldNumber(names.value(at), info, m_field.unit, plan));
    }
    m_listHelp->setVisible(kind() == Kind::List);
    m_list->setVisible(kind() == Kind::List);
    // what was entered meant something else; the number as it is stands in the middle
    for (NumberLine* line : m_numbers)
        line->setValue({});
    if (kind() == Kind::Triangle || kind() == Kind::Pert)
        m_numbers[1]->setValue(m_planned);
    if (kind() == Kind::Normal)
        m_numbers[0]->setValue(m_planned);
    follow();
}

/// Errors: MissingField for a number that is not given; those of checkSpread and of the list.
Result<Uncertainty> DistributionDialog::entered() const
{
    Uncertainty wanted{.entity = m_field.uid, .field = m_field.field, .dist = spreadOf(kind())};
    const std::string path =
        pathOf(*m_document.plan(), findRow(*m_document.plan(), m_field.uid), m_field.field);
    if (kind() == Kind::List) {
        auto points = listedValues(m_list->toPlainText(), *m_info, m_field.unit, *m_document.plan());
        if (!points)
            return fail(points.error());
        wanted.points = std::move(*points);
    } else {
        for (const NumberLine* line : m_numbers)
            if (!line->isHidden() && !line->value())
                return fail({.kind = Error::Kind::MissingField, .field = path});
        wanted.a = *m_numbers[0]->value();
        wanted.b = *m_numbers[1]->value();
        if (!m_numbers[2]->isHidden())
            wanted.c = m_numbers[2]->value();
    }
    return checkSpread(wanted, *m_info, path).map([&] { return wanted; });
}

/// The picture of what is entered, or why there is none.
void DistributionDialog::follow()
{
    m_message->hide();
    m_chart->hide();
    m_ok->setEnabled(kind() == Kind::Fixed);
    if (kind() == Kind::Fixed)
        return;
    const auto wanted = entered();
    const bool missing = !wanted && wanted.error().kind == Error::Kind::MissingField;
    if (!wanted)
        return missing ? void() : tell(wanted.error());
    m_ok->setEnabled(true);
    const auto distribution = Distribution::of(*wanted);
    if (!distribution)
        return tell(distribution.error());
    std::vector<double> values(previewed);
    for (std::size_t i = 0; i < previewed; ++i) {
        const double value = distribution->at((static_cast<double>(i) + 0.5) / previewed);
        values[i] = converted(m_info->kind == FieldKind::Whole ? std::round(value) : value, m_info->term.unit,
                              m_field.unit);
    }
    ChartData chart = histogramChart(values);
    chart.categoryTitle = titleIn(m_field.title, unitWords(m_field.unit, *m_document.plan()));
    m_chart->setData(chart);
    m_chart->setAccessibleName(windowTitle());
    m_chart->show();
}

QString DistributionDialog::problem() const { return m_message->isHidden() ? QString() : m_message->text(); }

void DistributionDialog::tell(const Error& error)
{
    m_message->setText(errorText(error, *m_document.plan()));
    m_message->show();
}

void DistributionDialog::accept()
{
    const auto done = kind() == Kind::Fixed ? clearUncertainty(m_document, m_field.uid, m_field.field)
                                            : entered().and_then([&](const Uncertainty& wanted) {
                                                  return setUncertainty(m_document, wanted);
                                              });
    if (!done)
        return tell(done.error());
    QDialog::accept();
}

} // namespace jw
