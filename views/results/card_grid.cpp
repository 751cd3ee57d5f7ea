#include "views/results/card_grid.h"

#include <QGridLayout>

#include <algorithm>

#include "views/common/look.h"

namespace jw {

CardGrid::CardGrid(const Look& look, QWidget* parent)
    : QWidget(parent),
      m_look(look),
      m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(look.px(10));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&look, &Look::lookChanged, this, [this] { m_columns = 0, arrange(); });
}

void CardGrid::setCards(const std::vector<PathCard>& cards, bool stale)
{
    while (m_cards.size() < cards.size())
        addCard();
    while (m_cards.size() > cards.size()) {
        delete m_cards.back();
        m_cards.pop_back();
    }
    m_paths.clear();
    for (std::size_t i = 0; i < cards.size(); ++i) {
        m_paths.push_back(cards[i].path);
        m_cards[i]->setContent(cards[i].content);
    }
    setStale(stale);
    m_columns = 0;
    arrange();
}

void CardGrid::setStale(bool stale)
{
    for (ResultCard* card : m_cards)
        card->setStale(stale);
}

void CardGrid::addCard()
{
    auto* card = new ResultCard(m_look, this);
    const std::size_t at = m_cards.size();
    m_cards.push_back(card);
    connect(card, &ResultCard::explainRequested, this,
            [this, at] { emit explainRequested(QString::fromStdString(m_paths[at])); });
    connect(card, &ResultCard::recalculateRequested, this, &CardGrid::recalculateRequested);
}

void CardGrid::arrange()
{
    const int columns = std::max(1, width() / m_look.px(250));
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        const auto at = static_cast<int>(i);
        m_grid->addWidget(m_cards[i], at / columns, at % columns);
        m_cards[i]->show();
    }
    for (int i = 0; i < m_grid->columnCount(); ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    updateGeometry();
}

void CardGrid::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace jw
