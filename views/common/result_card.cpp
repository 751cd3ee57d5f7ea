#include "views/common/result_card.h"

#include <algorithm>

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>

#include "views/common/hatch.h"
#include "views/common/joined.h"
#include "views/common/look.h"

namespace jw {
namespace {

// Rows of the card in unzoomed pixels: padding, then name (a long one has a second line), value, bar, small
// print
constexpr int padX = 14, padY = 10, nameRow = 20, valueRow = 32, barRow = 16, smallRow = 18;

int heightOf(const CardContent& content)
{
    return 2 * padY + nameRow + valueRow + (content.range ? barRow : 4) + smallRow;
}

QPushButton* linkButton(QWidget* parent)
{
    auto* button = new QPushButton(parent);
    button->setProperty("kind", QStringLiteral("link"));
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

} // namespace

ResultCard::ResultCard(const Look& look, QWidget* parent)
    : QWidget(parent),
      m_look(look),
      m_explain(linkButton(this)),
      m_recalculate(linkButton(this))
{
    setProperty("panel", true); // the focus ring follows the corners of a panel
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum); // cards of a row are as high as the highest
    m_explain->setFocusPolicy(Qt::NoFocus); // Enter on the card does the same: one stop for each card
    m_recalculate->hide();
    connect(m_explain, &QPushButton::clicked, this, &ResultCard::explainRequested);
    connect(m_recalculate, &QPushButton::clicked, this, &ResultCard::recalculateRequested);
    connect(&look, &Look::lookChanged, this, [this] {
        updateGeometry();
        relayout();
        update();
    });
    retranslate();
}

void ResultCard::setContent(const CardContent& content)
{
    const bool sameHeight = content.range.has_value() == m_content.range.has_value();
    m_content = content;
    retranslate();
    if (!sameHeight)
        updateGeometry();
    relayout();
    update();
}

void ResultCard::setStale(bool stale)
{
    if (stale == m_stale)
        return;
    m_stale = stale;
    retranslate();
    relayout();
    update();
    emit staleChanged(stale);
}

QSize ResultCard::sizeHint() const
{
    return {m_look.px(260), m_look.px(heightOf(m_content)) + wrappedHeight()};
}

QSize ResultCard::minimumSizeHint() const { return {m_look.px(180), sizeHint().height()}; }

int ResultCard::nameWidth() const { return m_explain->x() - m_look.px(padX) - m_look.px(4); }

int ResultCard::wrappedHeight() const
{
    return m_nameWraps ? QFontMetrics(m_look.font(Type::Label)).lineSpacing() : 0;
}

int ResultCard::valueTop() const { return m_look.px(padY + nameRow) + wrappedHeight(); }

/// Before it has been laid out a card has no width to go by.
void ResultCard::fitName()
{
    const int needed = QFontMetrics(m_look.font(Type::Label)).horizontalAdvance(m_content.name);
    const bool wraps = width() >= m_look.px(180) && needed > nameWidth();
    if (wraps == m_nameWraps)
        return;
    m_nameWraps = wraps;
    updateGeometry();
}

void ResultCard::retranslate()
{
    m_explain->setText(tr("Explain"));
    //: %1 is the name of a result, such as "Energy per year"
    m_explain->setAccessibleName(tr("Explain %1").arg(m_content.name));
    m_recalculate->setText(tr("Recalculate"));
    m_recalculate->setAccessibleName(tr("Recalculate"));
    QStringList facts{m_content.name, m_content.value, m_content.unit, m_content.change};
    if (m_stale)
        facts << tr("Out of date");
    const QString shown = joined(facts, QStringLiteral(", ")); // what may be shortened on a narrow card
    setAccessibleName(shown);
    setAccessibleDescription(m_content.smallPrint);
    setToolTip(
        joined({shown, m_content.fullValue, m_content.smallPrint, m_content.remark}, QStringLiteral("\n")));
}

void ResultCard::relayout()
{
    m_explain->adjustSize();
    m_recalculate->adjustSize();
    const int right = width() - m_look.px(padX) + m_look.px(4);
    m_explain->move(right - m_explain->width(),
                    m_look.px(padY) + (m_look.px(nameRow) - m_explain->height()) / 2);
    m_recalculate->move(right - m_recalculate->width(),
                        height() - m_look.px(padY) - (m_look.px(smallRow) + m_recalculate->height()) / 2);
    m_recalculate->setVisible(m_stale);
    fitName();
}

void ResultCard::resizeEvent(QResizeEvent*) { relayout(); }

void ResultCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        relayout();
        update();
    }
    QWidget::changeEvent(event);
}

void ResultCard::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space || key == Qt::Key_F3) {
        emit explainRequested();
        return;
    }
    QWidget::keyPressEvent(event);
}

void ResultCard::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_look.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath ground;
    ground.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_look.px(8), m_look.px(8));
    painter.fillPath(ground, theme.panel);
    if (m_stale) {
        painter.setClipPath(ground);
        painter.setPen(QPen(mixed(theme.panel, theme.secondary, 0.18), 1));
        painter.drawLines(hatchLines(rect(), m_look.px(8)));
        painter.setClipping(false);
    }
    painter.strokePath(ground, QPen(theme.softBorder, 1));

    paintName(painter);
    paintValueRow(painter);
    if (m_content.range)
        paintRange(painter);
    paintSmallRow(painter);
}

void ResultCard::paintName(QPainter& painter) const
{
    const QRect row(m_look.px(padX), m_look.px(padY), nameWidth(), m_look.px(nameRow));
    painter.setFont(m_look.font(Type::Label));
    painter.setPen(m_look.theme().secondary);
    const int line = painter.fontMetrics().lineSpacing(), top = row.top() + (row.height() - line) / 2;
    if (m_nameWraps)
        painter.drawText(QRect(row.left(), top, row.width(), 2 * line),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_content.name);
    else
        paintLine(painter, row, m_content.name);
}

bool ResultCard::changeFitsBesideValue() const
{
    const int value = QFontMetrics(m_look.font(Type::CardValue)).horizontalAdvance(m_content.value);
    const int unit = QFontMetrics(m_look.font(Type::Body)).horizontalAdvance(m_content.unit);
    const int change = QFontMetrics(m_look.font(Type::LabelStrong)).horizontalAdvance(m_content.change);
    return value + unit + change + m_look.px(16) <= width() - 2 * m_look.px(padX);
}

/// Small print, or the words of a stale card; the change too when it has no room above
void ResultCard::paintSmallRow(QPainter& painter) const
{
    const Theme& theme = m_look.theme();
    const int left = m_look.px(padX), top = height() - m_look.px(padY + smallRow);
    QRect row(left, top, width() - 2 * left, m_look.px(smallRow));
    if (m_stale) {
        row.setRight(m_recalculate->x());
    } else if (!changeFitsBesideValue()) {
        const QFont font = m_look.font(Type::LabelStrong);
        painter.setFont(font);
        painter.setPen(toneColor(theme, m_content.changeTone));
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, m_content.change);
        row.setRight(row.right() - QFontMetrics(font).horizontalAdvance(m_content.change) - m_look.px(6));
    }
    painter.setFont(m_look.font(Type::Small));
    painter.setPen(m_stale ? theme.attention : theme.smallPrint);
    paintLine(painter, row, m_stale ? tr("Out of date") : m_content.smallPrint);
}

void ResultCard::paintValueRow(QPainter& painter) const
{
    const Theme& theme = m_look.theme();
    const QRect row(m_look.px(padX), valueTop(), width() - 2 * m_look.px(padX), m_look.px(valueRow));
    const QFont small = m_look.font(Type::LabelStrong);
    const QString change = changeFitsBesideValue() ? m_content.change : QString();
    const int changeWidth = QFontMetrics(small).horizontalAdvance(change);
    painter.setFont(small);
    painter.setPen(m_stale ? theme.secondary : toneColor(theme, m_content.changeTone));
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, change);

    const QFont big = m_look.font(Type::CardValue);
    const int baseline = row.center().y() + QFontMetrics(big).capHeight() / 2;
    painter.setFont(big);
    painter.setPen(m_stale ? theme.secondary : theme.text);
    painter.drawText(row.left(), baseline, m_content.value);
    const int unitLeft = row.left() + QFontMetrics(big).horizontalAdvance(m_content.value) + m_look.px(6);
    const QFont body = m_look.font(Type::Body);
    painter.setFont(body);
    painter.setPen(theme.secondary);
    painter.drawText(unitLeft, baseline,
                     QFontMetrics(body).elidedText(m_content.unit, Qt::ElideRight,
                                                   row.right() - changeWidth - m_look.px(6) - unitLeft));
}

void ResultCard::paintRange(QPainter& painter) const
{
    const Theme& theme = m_look.theme();
    const CardRange& range = *m_content.range;
    const double left = m_look.px(padX), span = width() - 2.0 * left;
    const double y = valueTop() + m_look.px(valueRow + barRow / 2.0);
    const double width = range.upper - range.lower;
    const auto at = [&](double value) {
        return left + span * (width > 0 ? std::clamp((value - range.lower) / width, 0.0, 1.0) : 0.5);
    };
    const double thick = m_look.px(4);
    const auto bar = [&](double from, double to, const QColor& color) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRoundedRect(QRectF(from, y - thick / 2, to - from, thick), thick / 2, thick / 2);
    };
    bar(left, left + span, theme.softBorder);
    bar(at(range.p10), at(range.p90),
        mixed(theme.panel, m_stale ? theme.secondary : theme.accent, theme.dark ? 0.55 : 0.5));
    if (range.baseline)
        painter.fillRect(QRectF(at(*range.baseline) - 1, y - m_look.px(6), 2, m_look.px(12)),
                         theme.secondary);
    painter.setPen(QPen(theme.panel, 1.5));
    painter.setBrush(m_stale ? theme.secondary : theme.accent);
    painter.drawEllipse(QPointF(at(range.p50), y), m_look.px(5), m_look.px(5));
}

void ResultCard::paintLine(QPainter& painter, const QRect& row, const QString& text) const
{
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, row.width()));
}

} // namespace jw
