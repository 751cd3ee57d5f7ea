// Result cards side by side, as many in a row as the width allows; they stay while only their figures change.
#pragma once

#include <QWidget>

#include "views/results/result_cards.h"

class QGridLayout;

namespace jw {

class CardGrid final : public QWidget {
    Q_OBJECT

public:
    explicit CardGrid(const Look& look, QWidget* parent = nullptr);

    void setCards(const std::vector<PathCard>& cards, bool stale);
    void setStale(bool stale);
    [[nodiscard]] const std::vector<ResultCard*>& cards() const { return m_cards; }

signals:
    void explainRequested(const QString& path);
    void recalculateRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addCard();
    void arrange();

    const Look& m_look;
    QGridLayout* m_grid; ///< owned, as the cards are
    std::vector<ResultCard*> m_cards;
    std::vector<std::string> m_paths;
    int m_columns = 0;
};

} // namespace jw
