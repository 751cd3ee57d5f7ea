// How a service fares on its machines as the plan is now: latencies, what binds, what would hold, its memory.
#pragma once

#include <QWidget>

#include "document/plan_document.h"
#include "engine/serving/item_figures.h"
#include "engine/serving/service_need.h"
#include "messages/message.h"

class QLabel;
class QPushButton;

namespace jw {

class FlowLayout;
class Look;
class Panel;
class PartBar;

/// The page sets the row anew after every edit.
class ServicePanel final : public QWidget {
    Q_OBJECT

public:
    ServicePanel(PlanDocument& document, const Look& look, QWidget* parent = nullptr);

    /// With what an item takes, where the service counts items and has results.
    void setRow(const std::string& workload, std::vector<BandedCell> item = {});
    void retranslate();
    /// Gives the machines the nodes that hold the service, or tells why not.
    void size();

    /// A figure with its name above it and its band below; of a lower bound what it leaves out, a tooltip.
    struct Tile {
        QString name, value, band, without{};
        friend bool operator==(const Tile&, const Tile&) = default;
    };
    [[nodiscard]] const std::vector<Tile>& tiles() const { return m_shown; }
    [[nodiscard]] QPushButton& sizeButton() const { return *m_size; }
    [[nodiscard]] QPushButton& calibrateButton() const { return *m_calibrate; }
    [[nodiscard]] PartBar& memory() const { return *m_memory; }
    [[nodiscard]] QString refusal() const; ///< why there is nothing to show; empty where there is
    [[nodiscard]] QString bound() const;   ///< what binds, and what is kept free
    [[nodiscard]] QString fit() const;     ///< the nodes that hold it
    [[nodiscard]] QString trust() const;   ///< how sure it is, and what its bands leave out

signals:
    void calibrateRequested(); ///< constants of the planner's own, in the place of those named here

private:
    class TileView;

    void build();
    void refresh();
    void showQuestion(const ServiceQuestion& question, const ServiceAnswer& answer, const ServiceNeed& need);
    void showTrust(const QString& words, const ServiceNeed& need);
    void showItem(const ServiceNeed& need);
    void showNeed(const ServiceNeed& need, const std::optional<Sentence>& peak);
    void setTiles(std::vector<Tile> tiles);

    PlanDocument& m_document;
    const Look& m_look;
    std::string m_workload;
    std::vector<BandedCell> m_item; ///< figures of an item
    std::vector<Tile> m_shown;
    std::vector<TileView*> m_tiles; ///< all widgets owned by this one
    Panel* m_panel;
    QWidget* m_figures;
    FlowLayout* m_flow;
    QLabel *m_refusal, *m_bound, *m_fit, *m_trust;
    QPushButton *m_size, *m_calibrate;
    PartBar* m_memory;
};

} // namespace jw
