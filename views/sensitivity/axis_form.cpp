#include "views/sensitivity/axis_form.h"

#include <QEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

#include "domain/edit.h"
#include "views/common/icons.h"
#include "views/common/look.h"
#include "views/forms/number_line.h"
#include "views/sensitivity/input_words.h"

namespace jw {
namespace {

/// How many values an input takes: as many as a chart can tell apart; assumption.
constexpr FieldInfo countInfo{.key = "values",
                              .term = {JW_TERM("jw::Term", "Number of values")},
                              .lower = 2,
                              .upper = 101,
                              .kind = FieldKind::Whole};

enum Spacing { Steps, Ratios };

} // namespace

/// Made in the order of Tab.
AxisForm::AxisForm(InputChoice::May may, const Look& look, QWidget* parent)
    : QWidget(parent),
      m_name(new QLabel(this)),
      m_spacingName(new QLabel(this)),
      m_input(new InputChoice(may, this)),
      m_from(new NumberLine(this)),
      m_to(new NumberLine(this)),
      m_count(new NumberLine(this)),
      m_spacing(new QComboBox(this)),
      m_remove(new QToolButton(this))
{
    build(look);
    connect(m_input, &InputChoice::fieldChosen, this, [this] {
        choose(m_input->field());
        emit changed();
    });
    for (NumberLine* line : {m_from, m_to, m_count})
        connect(line, &NumberLine::changed, this, &AxisForm::changed);
    connect(m_spacing, &QComboBox::activated, this, &AxisForm::changed);
    connect(m_remove, &QToolButton::clicked, this, &AxisForm::removeRequested);
    retranslate();
}

void AxisForm::build(const Look& look)
{
    const auto pair = [](QLabel* name, QComboBox* box) {
        name->setProperty("type", QStringLiteral("label"));
        name->setBuddy(box);
        auto* column = new QVBoxLayout;
        column->setSpacing(4);
        column->addWidget(name);
        column->addWidget(box);
        column->addStretch(1);
        return column;
    };
    for (int i = 0; i < 2; ++i)
        m_spacing->addItem({});
    m_count->setMaximumWidth(look.px(110));
    m_remove->setIcon(lineIcon(look, Icon::Close));
    m_remove->setFocusPolicy(Qt::StrongFocus);
    m_remove->hide();
    for (QWidget* part : rangeParts()) { // inputs below each other are of one width
        QSizePolicy policy = part->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        part->setSizePolicy(policy);
    }
    QSizePolicy same = m_remove->sizePolicy();
    same.setRetainSizeWhenHidden(true);
    m_remove->setSizePolicy(same);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look.px(12));
    row->addLayout(pair(m_name, m_input), 3);
    row->addWidget(m_from, 2, Qt::AlignTop);
    row->addWidget(m_to, 2, Qt::AlignTop);
    row->addWidget(m_count, 1, Qt::AlignTop);
    row->addLayout(pair(m_spacingName, m_spacing));
    row->addWidget(m_remove);
}

void AxisForm::retranslate()
{
    m_spacingName->setText(tr("Spacing"));
    m_spacing->setAccessibleName(m_spacingName->text());
    m_spacing->setItemText(Steps, tr("equal steps"));
    m_spacing->setItemText(Ratios, tr("equal ratios"));
    showLines();
}

void AxisForm::setName(const QString& name)
{
    m_name->setText(name);
    m_input->setAccessibleName(name);
}

void AxisForm::setInputs(const OfferedInputsPtr& inputs)
{
    m_plan = inputs->plan;
    m_input->setInputs(inputs);
    showLines();
}

void AxisForm::choose(const std::optional<VaryingField>& field)
{
    m_input->choose(field);
    const auto usual = m_plan && m_input->field() ? usualAxis(*m_plan, *m_input->field()) : std::nullopt;
    m_spacing->setCurrentIndex(Steps);
    showLines();
    m_from->setValue(usual ? std::optional(usual->range.from) : std::nullopt);
    m_to->setValue(usual ? std::optional(usual->range.to) : std::nullopt);
    m_count->setValue(usual ? std::optional(static_cast<double>(usual->count)) : std::nullopt);
}

void AxisForm::setAxis(const AskedAxis& axis)
{
    choose(axis.field);
    if (!m_input->field())
        return;
    m_from->setValue(axis.range.from);
    m_to->setValue(axis.range.to);
    m_count->setValue(static_cast<double>(axis.count));
    m_spacing->setCurrentIndex(axis.range.log ? Ratios : Steps);
}

void AxisForm::take(const AxisForm& other)
{
    choose(other.m_input->field());
    m_from->setValue(other.m_from->value());
    m_to->setValue(other.m_to->value());
    m_count->setValue(other.m_count->value());
    m_spacing->setCurrentIndex(other.m_spacing->currentIndex());
}

void AxisForm::setRemovable(const QString& name)
{
    m_remove->setToolTip(name);
    m_remove->setAccessibleName(name);
    m_remove->show();
}

const FieldInfo* AxisForm::info() const
{
    const auto& field = m_input->field();
    return field && m_plan ? fieldInfo(*m_plan, findRow(*m_plan, field->uid), field->field) : nullptr;
}

std::array<QWidget*, 5> AxisForm::rangeParts() const
{
    return {m_from, m_to, m_count, m_spacingName, m_spacing};
}

/// What the lines count; without an input there is nothing to say.
void AxisForm::showLines()
{
    const FieldInfo* field = info();
    for (QWidget* part : rangeParts())
        part->setVisible(field);
    if (!m_plan)
        return;
    m_count->setKind(fieldNumber(tr("Values"), countInfo, {"", 1.0}, *m_plan));
    const auto kind = [&](const QString& name) {
        return field ? fieldNumber(name, *field, formUnit(*field), *m_plan) : NumberKind{.name = name};
    };
    m_from->setKind(kind(tr("From")));
    m_to->setKind(kind(tr("To")));
}

QString AxisForm::missing() const
{
    if (!info())
        return {};
    if (!m_from->value() || !m_to->value())
        return tr("Say from where to where the input goes.");
    if (!(*m_from->value() < *m_to->value()))
        return tr("From must be less than To.");
    if (!m_count->value())
        return tr("Say how many values the input takes.");
    if (m_spacing->currentIndex() == Ratios && !(*m_from->value() > 0.0))
        return tr("Equal ratios begin above 0: raise From, or choose equal steps.");
    return {};
}

std::optional<AskedAxis> AxisForm::axis() const
{
    const FieldInfo* field = info();
    if (!field || !missing().isEmpty())
        return {};
    return AskedAxis{*m_input->field(),
                     {*m_from->value(), *m_to->value(), m_spacing->currentIndex() == Ratios},
                     static_cast<std::size_t>(*m_count->value()),
                     formUnit(*field)};
}

void AxisForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace jw
