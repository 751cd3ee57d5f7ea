<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%1… (%n parts)</source>
        <extracomment>%1 is the beginning of a long sum, %n the number of its parts</extracomment>
        <translation>
            <numerusform>%1…（共 %n 项）</numerusform>
        </translation>
    </message>
    <message>
        <source>at most %1</source>
        <extracomment>name of a line in a chart: %1 is a number with its unit</extracomment>
        <translation>至多 %1</translation>
    </message>
</context>
<context>
    <name>jw::AdviceForm</name>
    <message>
        <source>Less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>常用值</translation>
    </message>
    <message>
        <source>Run “%1” of this plan</source>
        <extracomment>%1 is the name of a training run</extracomment>
        <translation>本计划中的运行“%1”</translation>
    </message>
    <message>
        <source>A model or a training run</source>
        <translation>模型或训练运行</translation>
    </message>
    <message>
        <source>The shape of the model is not complete.</source>
        <translation>模型结构不完整。</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Training run</source>
        <translation>训练运行</translation>
    </message>
    <message>
        <source>Work to find hardware for</source>
        <translation>要为其选择硬件的工作</translation>
    </message>
    <message>
        <source>Where the machines stand</source>
        <translation>机器所在地区</translation>
    </message>
</context>
<context>
    <name>jw::AdviceTable</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能耗</translation>
    </message>
    <message>
        <source>Carbon</source>
        <translation>碳排放</translation>
    </message>
    <message>
        <source>Tokens/s each</source>
        <translation>每设备每秒词元数</translation>
    </message>
    <message>
        <source>MFU</source>
        <translation>MFU</translation>
    </message>
    <message>
        <source>%1 devices, of which the layout uses %2</source>
        <extracomment>%1 devices are paid for, the layout divides %2 of them</extracomment>
        <translation>%1 个设备，其中并行布局使用 %2 个</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Memory of a device in GiB: %1 is needed, %2 may be taken</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>The layout needs %1 GiB; it may take %2 GiB of the device</source>
        <translation>并行布局需要 %1 GiB；设备中可供其使用 %2 GiB</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备数量</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Memory (GiB)</source>
        <translation>显存（GiB）</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>置信等级</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>并行布局</translation>
    </message>
    <message>
        <source>Source of the price</source>
        <translation>价格来源</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不可行原因</translation>
    </message>
    <message>
        <source>Cost over time of the accepted devices</source>
        <translation>符合条件的设备的成本与时间</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>%1, P10–P90 (%2)</source>
        <extracomment>The band of a figure; %1 is the figure, %2 its unit</extracomment>
        <translation>%1，P10–P90（%2）</translation>
    </message>
    <message>
        <source>Bought or reserved (%1)</source>
        <extracomment>%1 is a unit of money</extracomment>
        <translation>购置或预留总价（%1）</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
</context>
<context>
    <name>jw::AdviceWords</name>
    <message>
        <source>%1 for each device</source>
        <extracomment>%1 is a price such as 2.1 USD/h</extracomment>
        <translation>每个设备 %1</translation>
    </message>
    <message>
        <source>%1 at the meter</source>
        <extracomment>%1 is a power</extracomment>
        <translation>电表侧 %1</translation>
    </message>
    <message>
        <source>No device can do this work. The commonest reason, of %1 in %2, is that of %3: %4.</source>
        <extracomment>%1 of %2 devices have a reason; %3 is one of them, %4 the reason</extracomment>
        <translation>没有设备能完成这项工作。最常见的原因涉及 %2 个设备中的 %1 个，例如 %3：%4。</translation>
    </message>
    <message>
        <source>No device keeps the limits. “%1” rules out %2 of %3. Closest is %4: %5.</source>
        <extracomment>%1 is a limit such as Longest time, it rules out %2 of %3 devices; %4 comes closest, %5 is why it fails</extracomment>
        <translation>没有设备符合限制条件。“%1”排除了 %3 个设备中的 %2 个。最接近的是 %4：%5。</translation>
    </message>
    <message>
        <source>%1 of %2 devices keep the limits.</source>
        <extracomment>%1 of %2 devices</extracomment>
        <translation>%2 个设备中有 %1 个符合限制条件。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a device, %2 why it is rejected</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Carbon is of the energy alone: making the device is not in the catalogue.</source>
        <translation>碳排放仅计能耗部分：目录中没有该设备的制造排放数据。</translation>
    </message>
    <message>
        <source>“%1” of %2 (%3)</source>
        <extracomment>%1 is a limit such as Longest time, %2 its value, %3 a device</extracomment>
        <translation>将“%1”改为 %2（%3）</translation>
    </message>
    <message>
        <source>No single limit that is given up would be enough.</source>
        <translation>只放弃其中任何一项限制都不够。</translation>
    </message>
    <message>
        <source>Each of these alone would do: %1.</source>
        <extracomment>%1 is one limit or several, each with its value and a device</extracomment>
        <translation>单独作出以下任一项更改即可：%1。</translation>
    </message>
    <message>
        <source>No device is selected.</source>
        <translation>未选择设备。</translation>
    </message>
    <message>
        <source>It cannot be added: %1.</source>
        <extracomment>%1 is why a device is rejected</extracomment>
        <translation>无法添加：%1。</translation>
    </message>
    <message>
        <source>%1 as a whole</source>
        <extracomment>%1 is an amount of money: a price, or what a reservation costs until its end</extracomment>
        <translation>总计 %1</translation>
    </message>
    <message>
        <source>P10–P90: %1, %2 (tier %3)</source>
        <extracomment>Bands: %1 of the time, %2 of the cost; %3 is a letter</extracomment>
        <translation>P10–P90：%1，%2（置信等级 %3）</translation>
    </message>
    <message>
        <source>The cost is of the hours used, without people, network and storage.</source>
        <translation>成本按使用的小时数计算，不含人员、网络和存储。</translation>
    </message>
    <message>
        <source>The cost is of the hours used; the reservation is paid for all.</source>
        <translation>成本按使用的小时数计算；预留费用须按全部小时支付。</translation>
    </message>
    <message>
        <source>Why not more devices: %1.</source>
        <extracomment>%1 is a reason: &quot;a step has 4 sequences, too few for 8 devices&quot;</extracomment>
        <translation>为什么不用更多设备：%1。</translation>
    </message>
</context>
<context>
    <name>jw::Advisor</name>
    <message>
        <source>has no peak rate at this precision</source>
        <translation>在此精度下没有峰值算力</translation>
    </message>
    <message>
        <source>is made for inference only</source>
        <translation>仅用于推理</translation>
    </message>
    <message>
        <source>is of a kind that is not predicted</source>
        <translation>属于不作预测的类型</translation>
    </message>
    <message>
        <source>comes in servers of %1 devices; at most %2 are allowed</source>
        <translation>以每台含 %1 个设备的服务器供应；最多允许 %2 个</translation>
    </message>
    <message>
        <source>does not fit: the least layout needs %1 on a device, which has %2 to give</source>
        <translation>放不下：最省显存的并行布局在每个设备上需要 %1，而设备可用 %2</translation>
    </message>
    <message>
        <source>no layout divides %1 devices and a global batch of %2</source>
        <translation>没有并行布局能整除 %1 个设备和 %2 的全局批次</translation>
    </message>
    <message>
        <source>takes %1; the deadline is %2</source>
        <translation>需时 %1；时限为 %2</translation>
    </message>
    <message>
        <source>costs %1; the budget is %2</source>
        <translation>费用为 %1；预算为 %2</translation>
    </message>
    <message>
        <source>draws %1 at the meter; the limit is %2</source>
        <translation>电表侧功率为 %1；上限为 %2</translation>
    </message>
    <message>
        <source>what is bought or reserved costs %1 as a whole; the budget is %2</source>
        <translation>购置或预留的总价为 %1；预算为 %2</translation>
    </message>
    <message>
        <source>No server of it is in the catalogue: its host draws 30 % of the TDP.</source>
        <translation>目录中没有装有该设备的服务器：其主机功率按 TDP 的 30 % 计。</translation>
    </message>
    <message>
        <source>The network of its servers is not known: 12.5 GB/s for each device.</source>
        <translation>其服务器的网络带宽未知：按每个设备 12.5 GB/s 计。</translation>
    </message>
    <message>
        <source>The price of its server is not known: 1.44 times that of its cards.</source>
        <translation>其服务器的价格未知：按其加速卡价格的 1.44 倍计。</translation>
    </message>
    <message>
        <source>has no rate at this precision</source>
        <translation>在此精度下没有算力数据</translation>
    </message>
    <message>
        <source>the weights take %1, a server of it has %2 to give</source>
        <translation>权重需要 %1，而其一台服务器可用 %2</translation>
    </message>
    <message>
        <source>a step has %2 sequences, too few for %1 devices</source>
        <translation>一个训练步只有 %2 条序列，对 %1 台设备来说太少</translation>
    </message>
    <message>
        <source>more would do the work in %1, less than its start of %2</source>
        <translation>更多设备用 %1 就能完成工作，比启动所需的 %2 还短</translation>
    </message>
    <message>
        <source>Within the P10 to P90 of this service.</source>
        <translation>处于本服务的 P10 至 P90 之内。</translation>
    </message>
    <message>
        <source>It takes the highest power of the servers for every hour of the day.</source>
        <translation>该数值按服务器全天每小时都处于最高功率计算。</translation>
    </message>
    <message>
        <source>What it counts has not been said; it is taken as all of it.</source>
        <translation>该数值未说明计入哪些部分；此处按全部计入处理。</translation>
    </message>
    <message>
        <source>Its answers have %1 tokens, those of this service %2.</source>
        <translation>其回答有 %1 个词元，本服务为 %2 个。</translation>
    </message>
    <message>
        <source>The length of its answers is not known; here they have %2 tokens.</source>
        <translation>其回答长度未知；此处为 %2 个词元。</translation>
    </message>
    <message>
        <source>There %1 sequences share a replica, here %2: the more, the less energy each takes.</source>
        <translation>该数值对应 %1 个序列共用一个副本，此处为 %2 个：共用越多，每个序列的能耗越低。</translation>
    </message>
    <message>
        <source>How many sequences share a replica there is not known; here it is %2. That alone can change the energy tenfold.</source>
        <translation>该数值对应多少个序列共用一个副本未知；此处为 %2 个。仅此一项就可能使能耗相差十倍。</translation>
    </message>
    <message>
        <source>It leaves out hosts, idle machines and the site, so it stands against %1 Wh and not against the %2 Wh at the meter.</source>
        <translation>该数值不含主机、空闲机器和站点开销，因此应与 %1 Wh 比较，而不是与电表侧的 %2 Wh 比较。</translation>
    </message>
    <message>
        <source>It leaves out idle machines and the site, so it stands against %1 Wh and not against the %2 Wh at the meter.</source>
        <translation>该数值不含空闲机器和站点开销，因此应与 %1 Wh 比较，而不是与电表侧的 %2 Wh 比较。</translation>
    </message>
    <message>
        <source>It leaves out cooling and losses of the site, so it stands against %1 Wh and not against the %2 Wh at the meter.</source>
        <translation>该数值不含站点的冷却和损耗，因此应与 %1 Wh 比较，而不是与电表侧的 %2 Wh 比较。</translation>
    </message>
    <message>
        <source>That is less than is asked: beside the API stands own serving with the replicas needed, not with those of the plan.</source>
        <translation>这少于所问的用量：与 API 并列的是按所需副本数计的自建服务，而非计划中的副本数。</translation>
    </message>
    <message>
        <source>the catalogue has neither a rent of it nor the price of a server with it</source>
        <translation>目录中既没有它的租金，也没有装有它的服务器的价格</translation>
    </message>
    <message>
        <source>It is of another model, with %1 billion parameters; that of this service has %2 billion.</source>
        <translation>它属于另一模型，参数为 %1 十亿；本服务的模型为 %2 十亿。</translation>
    </message>
    <message>
        <source>As predicted, own serving is never cheaper than this offer: even a full replica costs more than the %3 a million tokens of the API.</source>
        <translation>按预测，自建服务始终不会比此报价更省：即使副本满载，成本也高于 API 的每百万词元 %3。</translation>
    </message>
    <message>
        <source>At %1 tokens a month the API is cheaper: %3 against %2 a million tokens.</source>
        <translation>每月 %1 词元时，API 更省：每百万词元 %3，自建为 %2。</translation>
    </message>
    <message>
        <source>At %1 tokens a month the API is cheaper, %3 against %2 a million tokens: own serving has just needed a further replica.</source>
        <translation>每月 %1 词元时，API 更省：每百万词元 %3，自建为 %2；此用量刚好需要再增加一个副本。</translation>
    </message>
    <message>
        <source>At %1 tokens a month it is undecided which is cheaper: as predicted own serving costs %2 and the API %3 a million tokens, but own serving may not keep its promise.</source>
        <translation>每月 %1 词元时，无法判定孰省：按预测，每百万词元自建服务为 %2、API 为 %3，但自建服务可能无法满足其承诺。</translation>
    </message>
    <message>
        <source>At %1 tokens a month it is undecided within the band which is cheaper: the %3 a million tokens of the API lie between P10 and P90 of own serving, %2 as predicted.</source>
        <translation>每月 %1 词元时，在区间内无法判定孰省：API 的每百万词元 %3 落在自建服务的 P10 与 P90 之间（预测值为 %2）。</translation>
    </message>
    <message>
        <source>At %1 tokens a month own serving is cheaper: %2 against %3 a million tokens.</source>
        <translation>每月 %1 词元时，自建服务更省：每百万词元 %2，API 为 %3。</translation>
    </message>
    <message>
        <source>As predicted there is no break-even.</source>
        <translation>按预测，没有盈亏平衡点。</translation>
    </message>
    <message>
        <source>Own serving pays from %1 tokens a month on.</source>
        <translation>自建服务从每月 %1 词元起划算。</translation>
    </message>
    <message>
        <source>Own serving pays from %1 to %2 tokens a month, when its machines are full, and again from %3 on.</source>
        <translation>自建服务在每月 %1 至 %2 词元之间划算（后者时机器已满），从 %3 起再度划算。</translation>
    </message>
    <message>
        <source>Own serving pays from %1 to %2 tokens a month, when its machines are full, again from %3 for a while, and from %4 on at any volume.</source>
        <translation>自建服务在每月 %1 至 %2 词元之间划算（后者时机器已满），从 %3 起再度划算一段用量，从 %4 起则任何用量都划算。</translation>
    </message>
    <message>
        <source>P10: own serving costs %1 a million tokens. There is no P90: at the slow end of the band the service cannot keep its promise.</source>
        <translation>P10：自建服务每百万词元成本为 %1。没有 P90：在区间的慢端，服务无法满足其承诺。</translation>
    </message>
    <message>
        <source>P10 to P90: own serving costs %1 to %2 a million tokens, with machines added where its promise needs them.</source>
        <translation>P10 至 P90：自建服务每百万词元成本为 %1 至 %2，其中为满足承诺而在需要时增加机器。</translation>
    </message>
    <message>
        <source>P10 of the break-even is %1 tokens a month; at P90 there is none.</source>
        <translation>盈亏平衡的 P10 为每月 %1 词元；在 P90 没有。</translation>
    </message>
    <message>
        <source>P10 to P90 of the break-even are %1 to %2 tokens a month.</source>
        <translation>盈亏平衡的 P10 至 P90 为每月 %1 至 %2 词元。</translation>
    </message>
    <message>
        <source>Within the band, too, there is no break-even.</source>
        <translation>在区间内也没有盈亏平衡点。</translation>
    </message>
</context>
<context>
    <name>jw::AdvisorView</name>
    <message>
        <source>Advisor</source>
        <translation>选型顾问</translation>
    </message>
    <message>
        <source>Work, limits, place</source>
        <translation>工作、限制条件、地点</translation>
    </message>
    <message>
        <source>Add to the plan</source>
        <translation>添加到计划</translation>
    </message>
    <message>
        <source>A fleet with a group of the selected devices, on this offer</source>
        <translation>按此报价添加一个集群，内含由所选设备组成的节点组</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>All rows with their heads, for a spreadsheet</source>
        <translation>全部行连同标题，可用于电子表格</translation>
    </message>
    <message>
        <source>Export chart…</source>
        <translation>导出图表…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Show in the plan</source>
        <translation>在计划中显示</translation>
    </message>
    <message>
        <source>Trying every device of the catalogue…</source>
        <translation>正在试算目录中的每种设备…</translation>
    </message>
    <message>
        <source>Cost over time of the accepted devices</source>
        <translation>符合条件的设备的成本与时间</translation>
    </message>
    <message>
        <source>Devices, best first</source>
        <translation>设备，最佳的在前</translation>
    </message>
    <message>
        <source>Which hardware for this work</source>
        <translation>这项工作该用哪种硬件</translation>
    </message>
    <message>
        <source>Choose a model of the catalogue or a training run of the plan: every device is tried on it, rented and bought, and ranked.</source>
        <translation>请选择目录中的模型或计划中的训练运行：每种设备都会按租用和购置两种方式试算，并进行排名。</translation>
    </message>
    <message>
        <source>Choose the work…</source>
        <translation>选择工作…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>%1 is in the plan now.</source>
        <extracomment>%1 is a device</extracomment>
        <translation>%1 现已在计划中。</translation>
    </message>
</context>
<context>
    <name>jw::ApiPanel</name>
    <message>
        <source>Buy tokens or serve them</source>
        <translation>购买词元还是自建服务</translation>
    </message>
    <message>
        <source>Own price, input</source>
        <translation>自填价格，输入</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Price of a million input tokens</source>
        <translation>每百万输入词元价格</translation>
    </message>
    <message>
        <source>Price of a million output tokens</source>
        <translation>每百万输出词元价格</translation>
    </message>
    <message>
        <source>Offers of tokens</source>
        <translation>词元报价</translation>
    </message>
    <message>
        <source>Cost of a month by own serving and by the API over the volume</source>
        <translation>自建服务与 API 的每月成本随用量的变化</translation>
    </message>
    <message>
        <source>Own serving can be compared once the service has results and machines on which a replica keeps its promise.</source>
        <translation>待服务有了结果，且有机器能让副本满足延迟承诺后，即可比较自建服务。</translation>
    </message>
    <message>
        <source> %1/Mtok</source>
        <extracomment>%1 is a currency; Mtok are million tokens</extracomment>
        <translation> %1/Mtok</translation>
    </message>
</context>
<context>
    <name>jw::ApiTable</name>
    <message>
        <source>Own serving</source>
        <translation>自建服务</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Own price</source>
        <translation>自填价格</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Cost of a month over the volume</source>
        <translation>每月成本随用量的变化</translation>
    </message>
    <message>
        <source>Cost of a month</source>
        <translation>每月成本</translation>
    </message>
    <message>
        <source>Break-even</source>
        <translation>盈亏平衡</translation>
    </message>
    <message>
        <source>This service</source>
        <translation>本服务</translation>
    </message>
    <message>
        <source>prompts and answers together, in the shares of this service</source>
        <translation>提示词与回答合计，按本服务的比例</translation>
    </message>
    <message>
        <source>API price: %1, as of %2.</source>
        <extracomment>%1 is a source, %2 a date</extracomment>
        <translation>API 价格：%1，截至 %2。</translation>
    </message>
    <message>
        <source>It is of another model: quality is not compared.</source>
        <translation>这是另一个模型的价格：未比较质量。</translation>
    </message>
    <message>
        <source>Cheaper</source>
        <translation>更便宜</translation>
    </message>
    <message>
        <source>API (%1/Mtok in+out)</source>
        <extracomment>%1 is a currency; Mtok are million tokens, of prompts and answers together</extracomment>
        <translation>API（%1/Mtok 输入+输出）</translation>
    </message>
    <message>
        <source>Own (%1/Mtok in+out)</source>
        <translation>自建（%1/Mtok 输入+输出）</translation>
    </message>
    <message>
        <source>Machines are full</source>
        <translation>机器已满载</translation>
    </message>
    <message>
        <source>A price of your own, entered below; an assumption until you change it. It is not kept in the plan.</source>
        <translation>在下方输入的自定价格；修改之前仅为假设，不会保存到计划中。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Tokens a month</source>
        <translation>每月词元数</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1 is P10 of a price, %2 its P90 with a currency</extracomment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>The plan pays %1 a month for its machines, used or not, and %2 of electricity that follows the requests, a million tokens. With as many replicas as are needed (%3; the plan pays %4) a million tokens would cost %5. The machines hold %6 tokens a month within the promise; beyond that further replicas are counted.</source>
        <extracomment>%1 is a cost with its currency, %2 likewise, %3 and %4 numbers of replicas, %5 a cost, %6 a number of tokens: &quot;8.31 trillion&quot;</extracomment>
        <translation>无论是否使用，计划每月为机器支付 %1；随请求变化的电费为每百万词元 %2。若副本数正好为所需的 %3（计划支付 %4），每百万词元成本为 %5。这些机器在满足承诺时每月可承载 %6 词元；超出部分按增加副本计。</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>无法判定</translation>
    </message>
    <message>
        <source>P10 to P90: %1</source>
        <translation>P10 至 P90：%1</translation>
    </message>
    <message>
        <source>It is the only offer of this model.</source>
        <translation>这是该模型唯一的报价。</translation>
    </message>
    <message>
        <source>It is the cheapest of %1 offers of this model, at the service&apos;s input and output.</source>
        <translation>按该服务的输入与输出，这是该模型 %1 个报价中最便宜的。</translation>
    </message>
    <message>
        <source>Even at (tokens/month)</source>
        <extracomment>%1 is &quot;billion&quot; or &quot;trillion&quot;; tokens of prompts and answers together</extracomment>
        <translation>持平点（词元/月）</translation>
    </message>
    <message>
        <source>Even at (%1 tokens/month)</source>
        <translation>持平点（%1 词元/月）</translation>
    </message>
    <message>
        <source>no band: at its slow end the service cannot keep its promise</source>
        <translation>无区间：在区间的慢端，服务无法满足其承诺</translation>
    </message>
    <message>
        <source>band: P10 to P90</source>
        <translation>区间：P10 至 P90</translation>
    </message>
    <message>
        <source>No break-even from P10 to P90</source>
        <translation>从 P10 到 P90 均无盈亏平衡点</translation>
    </message>
    <message>
        <source>P10: %1; at P90 there is none</source>
        <extracomment>%1 is a number of tokens a month: &quot;8.31 trillion&quot;</extracomment>
        <translation>P10：%1；P90 处没有</translation>
    </message>
    <message>
        <source>P10 to P90 on the plan&apos;s machines: %1</source>
        <translation>按计划的机器，P10 至 P90：%1</translation>
    </message>
</context>
<context>
    <name>jw::AxisForm</name>
    <message>
        <source>Spacing</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>equal steps</source>
        <translation>等差</translation>
    </message>
    <message>
        <source>equal ratios</source>
        <translation>等比</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>取值个数</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Say from where to where the input goes.</source>
        <translation>请填写该输入的范围。</translation>
    </message>
    <message>
        <source>From must be less than To.</source>
        <translation>“从”必须小于“到”。</translation>
    </message>
    <message>
        <source>Say how many values the input takes.</source>
        <translation>请填写该输入取多少个值。</translation>
    </message>
    <message>
        <source>Equal ratios begin above 0: raise From, or choose equal steps.</source>
        <translation>等比间隔须从大于 0 的值开始：请提高“从”，或选择等差。</translation>
    </message>
</context>
<context>
    <name>jw::BandModel</name>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1 and %2 are months or days</extracomment>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>All months</source>
        <translation>所有月份</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>每天</translation>
    </message>
</context>
<context>
    <name>jw::CalibrationDialog</name>
    <message>
        <source>Calibrate from measurements</source>
        <translation>用实测数据校准</translation>
    </message>
    <message>
        <source>Measured rows</source>
        <translation>实测条目</translation>
    </message>
    <message>
        <source>Sets and their errors before and after</source>
        <translation>各常数组及其校准前后的误差</translation>
    </message>
    <message>
        <source>Progress of the fit</source>
        <translation>拟合进度</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>As the file says</source>
        <translation>按文件所述</translation>
    </message>
    <message>
        <source>What results of benchmarks do not say. In a CSV file, these choose rows.</source>
        <translation>基准测试结果中未注明的内容。对于 CSV 文件，用于筛选条目。</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>加速器</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>GPUs of a replica</source>
        <translation>单副本 GPU 数</translation>
    </message>
    <message>
        <source>Store in the plan</source>
        <translation>存入计划</translation>
    </message>
    <message>
        <source>Choose a folder of measurements</source>
        <translation>选择实测数据文件夹</translation>
    </message>
    <message>
        <source>Choose measurements</source>
        <translation>选择实测数据</translation>
    </message>
    <message>
        <source>Measurements (*.csv *.json *.jsonl)</source>
        <translation>实测数据 (*.csv *.json *.jsonl)</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>尚无文件</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU 数量</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>输入词元数</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>输出词元数</translation>
    </message>
    <message>
        <source>Requests at once</source>
        <translation>并发请求数</translation>
    </message>
    <message>
        <source>TTFT, ms</source>
        <translation>TTFT，ms</translation>
    </message>
    <message>
        <source>TPOT, ms</source>
        <translation>TPOT，ms</translation>
    </message>
    <message>
        <source>Left out because</source>
        <translation>未采用原因</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>常数组</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>条目数</translation>
    </message>
    <message>
        <source>TPOT error before</source>
        <translation>校准前 TPOT 误差</translation>
    </message>
    <message>
        <source>after</source>
        <translation>校准后</translation>
    </message>
    <message>
        <source>TTFT error before</source>
        <translation>校准前 TTFT 误差</translation>
    </message>
    <message>
        <source>Constants at their bound</source>
        <translation>达到边界的常数</translation>
    </message>
    <message>
        <source>%1 of %2 rows are fitted on.</source>
        <extracomment>%1 of %2 are numbers of rows</extracomment>
        <translation>%2 条中有 %1 条用于拟合。</translation>
    </message>
    <message>
        <source>too few operating points</source>
        <translation>工作点过少</translation>
    </message>
    <message>
        <source>Operating points</source>
        <translation>工作点</translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) have fewer than %1 operating points and are not fitted.</source>
        <extracomment>%1 is the least number of operating points of a set</extracomment>
        <translation>
            <numerusform>%n 组的工作点少于 %1 个，未予拟合。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) repeat a measurement and count once.</source>
        <translation>
            <numerusform>%n 行重复了同一测量，只计一次。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a folder, %2 what is wrong with it</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>jw::CalibrationHelp</name>
    <message>
        <source>Choose measurements, or drop their files here</source>
        <translation>选择实测数据，或将文件拖放到这里</translation>
    </message>
    <message>
        <source>Latencies that you measured make predictions for the same accelerator, engine, precision and model better.</source>
        <translation>使用自己实测的延迟，可改进对相同加速器、引擎、精度和模型的预测。</translation>
    </message>
    <message>
        <source>vLLM: its serving benchmark writes a JSON file for each run</source>
        <translation>vLLM：其推理服务基准测试每次运行写一个 JSON 文件</translation>
    </message>
    <message>
        <source>SGLang: its serving benchmark adds a line to a JSON lines file for each run</source>
        <translation>SGLang：其推理服务基准测试每次运行在 JSON lines 文件中追加一行</translation>
    </message>
    <message>
        <source>Any engine: a CSV file with a row for each run and these columns</source>
        <translation>任意引擎：CSV 文件，每次运行一行，含以下各列</translation>
    </message>
    <message>
        <source>Measure at least %1 operating points, such as 1, 2, 4, 8, 16 and 32 requests at once; with fewer than %2 the prediction stays in tier C. What the files do not say is chosen above.</source>
        <extracomment>%1 and %2 are numbers of operating points</extracomment>
        <translation>至少测量 %1 个工作点，例如并发 1、2、4、8、16 和 32 个请求；少于 %2 个时，预测仍为等级 C。文件未说明的内容在上方选择。</translation>
    </message>
</context>
<context>
    <name>jw::CapPanel</name>
    <message>
        <source>Power cap of the accelerators</source>
        <translation>加速器的功率上限</translation>
    </message>
    <message>
        <source>The run under each power cap</source>
        <translation>各功率上限下的运行</translation>
    </message>
    <message>
        <source>Cost, energy and running time over the power cap</source>
        <translation>成本、能耗和运行时间随功率上限的变化</translation>
    </message>
    <message>
        <source>Use this cap</source>
        <translation>使用此上限</translation>
    </message>
    <message>
        <source>Out of date. Recalculate to see what caps do.</source>
        <translation>已过期。请重新计算，以查看功率上限的影响。</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>The machines of the run have this cap.</source>
        <translation>此运行的机器已采用此上限。</translation>
    </message>
    <message>
        <source>The cap is a field of the node groups of this run, and holds for all their work.</source>
        <translation>功率上限是此运行所用节点组的字段，对这些节点组的全部工作都有效。</translation>
    </message>
</context>
<context>
    <name>jw::CapTable</name>
    <message>
        <source>%1 has no accelerator that could be capped.</source>
        <extracomment>%1 is a node group</extracomment>
        <translation>%1 没有可设置功率上限的加速器。</translation>
    </message>
    <message>
        <source>%1 has no TDP, so there is no curve of its power.</source>
        <extracomment>%1 is an accelerator</extracomment>
        <translation>%1 没有 TDP，因此没有功率曲线。</translation>
    </message>
    <message>
        <source>The power of %1 is given for whole nodes, so a cap of its accelerators changes nothing in the model. Clear its node idle and peak power to have a curve.</source>
        <extracomment>%1 is a node group</extracomment>
        <translation>%1 的功率按整个节点给出，因此为其加速器设置功率上限在模型中不起作用。若要得到曲线，请清空其节点空闲功率和节点峰值功率。</translation>
    </message>
    <message>
        <source>The run is not enabled, so there is nothing to compare.</source>
        <translation>此运行未启用，因此没有可比较的内容。</translation>
    </message>
    <message>
        <source>No node group works on this run, and a power cap belongs to machines. Give the run a share of a node group below.</source>
        <translation>没有节点组承担此运行，而功率上限属于机器。请在下方为此运行分配某个节点组的份额。</translation>
    </message>
    <message>
        <source>The speed of this run is given (%1), so the model would not slow it under a cap. Clear that field to have the speed predicted from the layout.</source>
        <extracomment>%1 is the field that gives it: &quot;GPU-hours&quot;, &quot;MFU&quot;</extracomment>
        <translation>此运行的速度已给定（%1），因此设置上限时模型不会降低其速度。若要由并行布局预测速度，请清空该字段。</translation>
    </message>
    <message>
        <source>Power cap</source>
        <translation>功率上限</translation>
    </message>
    <message>
        <source>Of TDP (%)</source>
        <translation>占 TDP 比例（%）</translation>
    </message>
    <message>
        <source>cheapest</source>
        <translation>成本最低</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>当前设置</translation>
    </message>
    <message>
        <source>The run under a power cap</source>
        <translation>功率上限下的运行</translation>
    </message>
    <message>
        <source>Power cap of an accelerator (W)</source>
        <translation>单个加速器的功率上限（W）</translation>
    </message>
    <message>
        <source>Change against no cap</source>
        <translation>相对于无上限的变化</translation>
    </message>
    <message>
        <source>Ringed: the cheapest, %1.</source>
        <extracomment>note below a chart: %1 is a power such as &quot;525 W&quot;</extracomment>
        <translation>圈出处为成本最低：%1。</translation>
    </message>
    <message>
        <source>Cheapest without a cap: the time that a cap takes costs more than its energy saves.</source>
        <translation>不设上限时成本最低：上限所增加的用时带来的成本，高于其节省的能耗费用。</translation>
    </message>
    <message>
        <source>Cheapest at %1: cost %2, energy %3, running time %4 against no cap.</source>
        <extracomment>%1 is a power such as &quot;525 W&quot;, %2 to %4 are changes such as &quot;−4.2 %&quot;</extracomment>
        <translation>%1 时成本最低：与无上限相比，成本 %2，能耗 %3，运行时间 %4。</translation>
    </message>
    <message>
        <source>Tier %1: the running time lies between %2 and %3 times the figure, eight times in ten; what else follows stands in parentheses.</source>
        <extracomment>%1 is the tier of a prediction, A, B or C; %2 and %3 are factors such as 0.9 and 1.31</extracomment>
        <translation>置信等级 %1：十次中有八次，运行时间介于所示数值的 %2 至 %3 倍之间；由此推得的其他数值的范围列于括号内。</translation>
    </message>
    <message>
        <source>Carbon with embodied (%1)</source>
        <extracomment>head of a column: %1 is a unit such as &quot;t CO₂e&quot;</extracomment>
        <translation>碳排放（含隐含碳，%1）</translation>
    </message>
</context>
<context>
    <name>jw::CatalogueBand</name>
    <message>
        <source>From the catalogue: %1</source>
        <extracomment>%1 is a distribution such as &quot;P10 1.12, P90 1.19&quot;</extracomment>
        <translation>来自目录：%1</translation>
    </message>
    <message>
        <source>The catalogue has this number as an estimate.</source>
        <translation>目录中该数值为估计值。</translation>
    </message>
    <message>
        <source>What %1 providers ask on the same terms: %2 the least, %3 the most. Which one to take is a choice; this is for a plan that leaves it open.</source>
        <extracomment>%1 is how many, %2 and %3 are names of providers</extracomment>
        <translation>%1 家供应商在相同条件下的报价：%2 最低，%3 最高。选用哪一家是一种选择；此分布适用于尚未确定供应商的计划。</translation>
    </message>
    <message>
        <source>That P10 and P90 are a factor of %1 below and above is an assumption; of a PUE, of what it has above 1.</source>
        <translation>P10 与 P90 向下和向上各差 %1 倍，这是一项假设；对于 PUE，仅针对超出 1 的部分。</translation>
    </message>
</context>
<context>
    <name>jw::CatalogueChoice</name>
    <message>
        <source>Dense language model</source>
        <translation>稠密语言模型</translation>
    </message>
    <message>
        <source>Mixture of experts</source>
        <translation>混合专家模型</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>编码器模型</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>视觉模型</translation>
    </message>
    <message>
        <source>Diffusion</source>
        <translation>扩散模型</translation>
    </message>
    <message>
        <source>MHA</source>
        <translation>MHA</translation>
    </message>
    <message>
        <source>GQA</source>
        <translation>GQA</translation>
    </message>
    <message>
        <source>MQA</source>
        <translation>MQA</translation>
    </message>
    <message>
        <source>MLA</source>
        <translation>MLA</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>US state</source>
        <translation>美国州</translation>
    </message>
    <message>
        <source>Cloud region</source>
        <translation>云区域</translation>
    </message>
    <message>
        <source>eGRID subregion</source>
        <translation>eGRID 子区域</translation>
    </message>
    <message>
        <source>Grid zone</source>
        <translation>电网分区</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>World</source>
        <translation>全球</translation>
    </message>
</context>
<context>
    <name>jw::CatalogueCsv</name>
    <message>
        <source>Import rows from CSV</source>
        <translation>从 CSV 导入条目</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>This file is too large for a table of the catalogue.</source>
        <translation>此文件太大，不可能是目录的表格。</translation>
    </message>
    <message>
        <source>Cannot read the file: %1</source>
        <translation>无法读取文件：%1</translation>
    </message>
    <message>
        <source>This is no table that a plan can take. %1</source>
        <extracomment>%1 is what is wrong with the text of a table</extracomment>
        <translation>这不是方案能接收的表格。%1</translation>
    </message>
    <message>
        <source>This is no table that a plan can take. Line %1: %2</source>
        <extracomment>%1 is a line of a file, %2 what is wrong with it</extracomment>
        <translation>这不是方案能接收的表格。第 %1 行：%2</translation>
    </message>
</context>
<context>
    <name>jw::CatalogueItems</name>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>%1 accelerators</source>
        <translation>%1 个加速器</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>加速器</translation>
    </message>
    <message>
        <source>PUE %1</source>
        <translation>PUE %1</translation>
    </message>
    <message>
        <source>Mixture of experts</source>
        <translation>混合专家模型</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>稠密模型</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <extracomment>%1 is a number such as &quot;405 billion&quot;</extracomment>
        <translation>参数量 %1</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <extracomment>%1 is a number such as &quot;15,600 billion&quot;</extracomment>
        <translation>词元数 %1</translation>
    </message>
    <message>
        <source>Diffusion, by sample</source>
        <translation>扩散模型，按样本计</translation>
    </message>
    <message>
        <source>Vision, by sample</source>
        <translation>视觉模型，按样本计</translation>
    </message>
    <message>
        <source>%1 forward</source>
        <extracomment>%1 is an amount of work such as &quot;6 TFLOP&quot;</extracomment>
        <translation>前向计算量 %1</translation>
    </message>
    <message>
        <source>busiest hour %1, quietest %2 times the mean</source>
        <extracomment>%1 and %2 are numbers: the load of an hour over the mean of the day</extracomment>
        <translation>高峰小时为均值的 %1 倍，低谷小时为 %2 倍</translation>
    </message>
</context>
<context>
    <name>jw::CatalogueModel</name>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <extracomment>a figure that is an estimate</extracomment>
        <translation>≈ %1</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1, an estimate</source>
        <translation>%1，估算值</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>The plan has other figures than the catalogue: see the details</source>
        <translation>计划中的数值与目录不同：请查看详细信息</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <extracomment>%1 is an accelerator: a copy of a row of the catalogue with other figures</extracomment>
        <translation>%1（已更改）</translation>
    </message>
    <message>
        <source>%1 (own)</source>
        <extracomment>%1 is an accelerator of the plan that the catalogue does not have</extracomment>
        <translation>%1（自定义）</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>An accelerator of the plan that the catalogue does not have</source>
        <translation>计划中有而目录中没有的加速器</translation>
    </message>
    <message>
        <source>The plan&apos;s copy of a row of the catalogue, with figures of its own</source>
        <translation>计划中的目录条目副本，含自填的数值</translation>
    </message>
</context>
<context>
    <name>jw::CataloguePage</name>
    <message>
        <source>Catalogue</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Tables of the catalogue</source>
        <translation>目录中的表格</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>导出 CSV…</translation>
    </message>
    <message>
        <source>The rows that are shown, with all their columns</source>
        <translation>当前显示的行，含全部列</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排对比</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>The selected rows beside each other: select several with Ctrl or Shift</source>
        <translation>并排显示所选的行：按住 Ctrl 或 Shift 可选择多行</translation>
    </message>
    <message>
        <source>Rows of the catalogue</source>
        <translation>目录条目</translation>
    </message>
    <message>
        <source>Selected rows side by side</source>
        <translation>并排显示所选的行</translation>
    </message>
    <message>
        <source>≈ estimate · – not known · ▲ best of the rows compared</source>
        <translation>≈ 估算值 · – 未知 · ▲ 所对比各行中最佳</translation>
    </message>
    <message>
        <source>No row of this table matches the search and the choices.</source>
        <translation>此表格中没有符合搜索和筛选条件的行。</translation>
    </message>
    <message>
        <source>Clear search and choices</source>
        <translation>清除搜索和筛选条件</translation>
    </message>
    <message>
        <source>Edition %1 · %2 of %3 rows</source>
        <extracomment>%1 is the edition of the catalogue such as 2026-08.1, %2 the rows shown, %3 all rows</extracomment>
        <translation>版本 %1 · 显示 %2 行，共 %3 行</translation>
    </message>
    <message>
        <source>Export the rows shown</source>
        <translation>导出显示的行</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Advisor</source>
        <translation>选型顾问</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>导入 CSV…</translation>
    </message>
    <message>
        <source>Edition %1</source>
        <extracomment>%1 is the edition of the catalogue such as 2026-08.1</extracomment>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>推理服务</translation>
    </message>
    <message>
        <source>Rows of your own into the plan; also by paste, or drop a file here</source>
        <translation>把自己的条目导入方案；也可粘贴，或把文件拖到这里</translation>
    </message>
</context>
<context>
    <name>jw::CataloguePicker</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>主要数据</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至日期</translation>
    </message>
    <message>
        <source>Find in the catalogue</source>
        <translation>在目录中查找</translation>
    </message>
    <message>
        <source>Rows of the catalogue</source>
        <translation>目录条目</translation>
    </message>
    <message>
        <source>Copy into the plan</source>
        <translation>复制到计划</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
</context>
<context>
    <name>jw::CatalogueRow</name>
    <message>
        <source>As of %1 · %2</source>
        <extracomment>%1 is a date such as 2025-11, %2 how sure the figures are: Published, Derived or Estimated</extracomment>
        <translation>截至 %1 · %2</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>备注：%1</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>估算值</translation>
    </message>
    <message>
        <source>Figures of your own: no source is noted.</source>
        <translation>自填的数值：未注明来源。</translation>
    </message>
</context>
<context>
    <name>jw::CatalogueText</name>
    <message>
        <source>generic</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>board</source>
        <translation>板卡</translation>
    </message>
    <message>
        <source>module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>system</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>NVL72 tray</source>
        <translation>NVL72 托盘</translation>
    </message>
    <message>
        <source>GB200 (per GPU, NVL72)</source>
        <translation>GB200（每 GPU，NVL72）</translation>
    </message>
    <message>
        <source>GB300 (per GPU, NVL72)</source>
        <translation>GB300（每 GPU，NVL72）</translation>
    </message>
    <message>
        <source>TPU v3 (chip)</source>
        <translation>TPU v3（芯片）</translation>
    </message>
    <message>
        <source>TPU v4 (chip)</source>
        <translation>TPU v4（芯片）</translation>
    </message>
    <message>
        <source>TPU v5e (chip)</source>
        <translation>TPU v5e（芯片）</translation>
    </message>
    <message>
        <source>TPU v5p (chip)</source>
        <translation>TPU v5p（芯片）</translation>
    </message>
    <message>
        <source>TPU v6e Trillium (chip)</source>
        <translation>TPU v6e Trillium（芯片）</translation>
    </message>
    <message>
        <source>TPU v7 Ironwood (chip)</source>
        <translation>TPU v7 Ironwood（芯片）</translation>
    </message>
    <message>
        <source>Inferentia 1 (chip)</source>
        <translation>Inferentia 1（芯片）</translation>
    </message>
    <message>
        <source>Inferentia 2 (chip)</source>
        <translation>Inferentia 2（芯片）</translation>
    </message>
    <message>
        <source>Trainium 1 (chip)</source>
        <translation>Trainium 1（芯片）</translation>
    </message>
    <message>
        <source>Trainium 2 (chip)</source>
        <translation>Trainium 2（芯片）</translation>
    </message>
    <message>
        <source>WSE-3 (CS-3 system)</source>
        <translation>WSE-3（CS-3 系统）</translation>
    </message>
    <message>
        <source>Generic inference ASIC (MTIA v2 class)</source>
        <translation>通用推理 ASIC（MTIA v2 级）</translation>
    </message>
    <message>
        <source>Generic FPGA card (Alveo U280 class)</source>
        <translation>通用 FPGA 卡（Alveo U280 级）</translation>
    </message>
    <message>
        <source>GB200 NVL72 rack</source>
        <translation>GB200 NVL72 机架</translation>
    </message>
    <message>
        <source>GB300 NVL72 rack</source>
        <translation>GB300 NVL72 机架</translation>
    </message>
    <message>
        <source>HGX H100 8-GPU cloud node</source>
        <translation>HGX H100 8 GPU 云节点</translation>
    </message>
    <message>
        <source>HGX H200 8-GPU cloud node</source>
        <translation>HGX H200 8 GPU 云节点</translation>
    </message>
    <message>
        <source>Meta Grand Teton node (8x H100)</source>
        <translation>Meta Grand Teton 节点（8x H100）</translation>
    </message>
    <message>
        <source>8x MI300X server</source>
        <translation>8x MI300X 服务器</translation>
    </message>
    <message>
        <source>8x MI325X server</source>
        <translation>8x MI325X 服务器</translation>
    </message>
    <message>
        <source>8x MI355X server</source>
        <translation>8x MI355X 服务器</translation>
    </message>
    <message>
        <source>8x L4 server (2U)</source>
        <translation>8x L4 服务器（2U）</translation>
    </message>
    <message>
        <source>8x L40S server (4U)</source>
        <translation>8x L40S 服务器（4U）</translation>
    </message>
    <message>
        <source>8x RTX PRO 6000 server</source>
        <translation>8x RTX PRO 6000 服务器</translation>
    </message>
    <message>
        <source>Workstation, 1x RTX 4090, 850 W PSU</source>
        <translation>工作站，1x RTX 4090，850 W 电源</translation>
    </message>
    <message>
        <source>Workstation, 2x RTX 4090, 1600 W PSU</source>
        <translation>工作站，2x RTX 4090，1600 W 电源</translation>
    </message>
    <message>
        <source>Workstation, 1x RTX 5090, 1000 W PSU</source>
        <translation>工作站，1x RTX 5090，1000 W 电源</translation>
    </message>
    <message>
        <source>tpu-v4 host (4 chips)</source>
        <translation>tpu-v4 主机（4 芯片）</translation>
    </message>
    <message>
        <source>tpu-v5p host (4 chips)</source>
        <translation>tpu-v5p 主机（4 芯片）</translation>
    </message>
    <message>
        <source>tpu-v5e host (8 chips)</source>
        <translation>tpu-v5e 主机（8 芯片）</translation>
    </message>
    <message>
        <source>tpu-v6e host (8 chips)</source>
        <translation>tpu-v6e 主机（8 芯片）</translation>
    </message>
    <message>
        <source>Jean Zay node (8x A100 80GB)</source>
        <translation>Jean Zay 节点（8x A100 80GB）</translation>
    </message>
    <message>
        <source>DeepSeek H800 node (8x H800)</source>
        <translation>DeepSeek H800 节点（8x H800）</translation>
    </message>
    <message>
        <source>8x Gaudi 3 server</source>
        <translation>8x Gaudi 3 服务器</translation>
    </message>
    <message>
        <source>GPT-3 175B (Megatron-LM variant, 51,200 vocabulary)</source>
        <translation>GPT-3 175B（Megatron-LM 变体，词表 51,200）</translation>
    </message>
    <message>
        <source>DeepSeek-V4-Pro, off-peak</source>
        <translation>DeepSeek-V4-Pro，非高峰</translation>
    </message>
    <message>
        <source>DeepSeek-V4.1-Flash, off-peak</source>
        <translation>DeepSeek-V4.1-Flash，非高峰</translation>
    </message>
    <message>
        <source>cache reads 0.05 of the input price; cache writes cost more</source>
        <translation>缓存读取按输入价的 0.05；缓存写入更贵</translation>
    </message>
    <message>
        <source>date of a second list with the same prices; the crate gives none</source>
        <translation>日期取自价格相同的另一份清单；软件包未给出日期</translation>
    </message>
    <message>
        <source>month estimated from the models that the page lists</source>
        <translation>月份按该页所列模型估计</translation>
    </message>
    <message>
        <source>prompts up to 100,000 tokens; five times that beyond</source>
        <translation>提示至多 100,000 词元；超出后为五倍</translation>
    </message>
    <message>
        <source>prompts up to 200,000 tokens; reused context 90 % off, its storage not counted</source>
        <translation>提示至多 200,000 词元；重复使用的上下文优惠 90 %，其存储费未计</translation>
    </message>
    <message>
        <source>requests up to 272,000 input tokens</source>
        <translation>请求至多 272,000 输入词元</translation>
    </message>
    <message>
        <source>reused context 90 % off, its storage not counted</source>
        <translation>重复使用的上下文优惠 90 %，其存储费未计</translation>
    </message>
    <message>
        <source>serverless, no discount for cached input listed</source>
        <translation>无服务器，未列缓存输入的折扣</translation>
    </message>
    <message>
        <source>standard hours; date on which genai-prices checked it</source>
        <translation>标准时段；日期为 genai-prices 核对之日</translation>
    </message>
    <message>
        <source>standard hours; reasoning is billed as output; date on which genai-prices checked it</source>
        <translation>标准时段；思考按输出计费；日期为 genai-prices 核对之日</translation>
    </message>
    <message>
        <source>the list gives one price; taken as that of input and output</source>
        <translation>清单只给一个价格；输入与输出均按此价</translation>
    </message>
    <message>
        <source>twice that in peak hours, 01:00 to 04:00 and 06:00 to 10:00 UTC on working days</source>
        <translation>高峰时段为两倍：工作日 UTC 01:00 至 04:00 与 06:00 至 10:00</translation>
    </message>
    <message>
        <source>TPU v3 pod (per chip)</source>
        <translation>TPU v3 pod（每芯片）</translation>
    </message>
    <message>
        <source>TPU v4 pod (per chip)</source>
        <translation>TPU v4 pod（每芯片）</translation>
    </message>
    <message>
        <source>TPU v5e (per chip)</source>
        <translation>TPU v5e（每芯片）</translation>
    </message>
    <message>
        <source>TPU v5p (per chip)</source>
        <translation>TPU v5p（每芯片）</translation>
    </message>
    <message>
        <source>TPU v6e (per chip)</source>
        <translation>TPU v6e（每芯片）</translation>
    </message>
    <message>
        <source>A100 80GB specialty mid-point</source>
        <translation>A100 80GB 专业云中点价</translation>
    </message>
    <message>
        <source>H200 specialty mid-point</source>
        <translation>H200 专业云中点价</translation>
    </message>
    <message>
        <source>H100 median, 37 providers</source>
        <translation>H100 中位价，37 家供应商</translation>
    </message>
    <message>
        <source>H100 rental index, March 2026</source>
        <translation>H100 租赁指数，2026 年 3 月</translation>
    </message>
    <message>
        <source>GB200 superchip</source>
        <translation>GB200 超级芯片</translation>
    </message>
    <message>
        <source>p4d.24xlarge (3-year, before June 2025 cut)</source>
        <translation>p4d.24xlarge（3 年，2025 年 6 月降价前）</translation>
    </message>
    <message>
        <source>p5.48xlarge (before June 2025 cut)</source>
        <translation>p5.48xlarge（2025 年 6 月降价前）</translation>
    </message>
    <message>
        <source>unspecified</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>US</source>
        <translation>美国</translation>
    </message>
    <message>
        <source>East US</source>
        <translation>美国东部</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>聊天</translation>
    </message>
    <message>
        <source>code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation>深度思考</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Chat of one campus (BurstGPT)</source>
        <translation>一所校园的聊天（BurstGPT）</translation>
    </message>
    <message>
        <source>Chat of one region, smooth</source>
        <translation>一个地区的聊天，平滑</translation>
    </message>
    <message>
        <source>Flat, as of a synchronous run</source>
        <translation>平稳，如同步运行</translation>
    </message>
    <message>
        <source>Megatron 1T (benchmark model)</source>
        <translation>Megatron 1T（基准测试模型）</translation>
    </message>
    <message>
        <source>Megatron 22B (benchmark model)</source>
        <translation>Megatron 22B（基准测试模型）</translation>
    </message>
    <message>
        <source>MPT 125m (benchmark model)</source>
        <translation>MPT 125m（基准测试模型）</translation>
    </message>
    <message>
        <source>MPT 350m (benchmark model)</source>
        <translation>MPT 350m（基准测试模型）</translation>
    </message>
    <message>
        <source>MPT 760m (benchmark model)</source>
        <translation>MPT 760m（基准测试模型）</translation>
    </message>
    <message>
        <source>MPT 1b (benchmark model)</source>
        <translation>MPT 1b（基准测试模型）</translation>
    </message>
    <message>
        <source>MPT 3b (benchmark model)</source>
        <translation>MPT 3b（基准测试模型）</translation>
    </message>
    <message>
        <source>MPT 7b (benchmark model)</source>
        <translation>MPT 7b（基准测试模型）</translation>
    </message>
    <message>
        <source>MPT 13b (benchmark model)</source>
        <translation>MPT 13b（基准测试模型）</translation>
    </message>
    <message>
        <source>MPT 30b (benchmark model)</source>
        <translation>MPT 30b（基准测试模型）</translation>
    </message>
    <message>
        <source>MPT 70b (benchmark model)</source>
        <translation>MPT 70b（基准测试模型）</translation>
    </message>
    <message>
        <source>Megatron-LM H100 benchmark 1.7B</source>
        <translation>Megatron-LM H100 基准测试 1.7B</translation>
    </message>
    <message>
        <source>Megatron-LM H100 benchmark 7.1B</source>
        <translation>Megatron-LM H100 基准测试 7.1B</translation>
    </message>
    <message>
        <source>Megatron-LM H100 benchmark 16B</source>
        <translation>Megatron-LM H100 基准测试 16B</translation>
    </message>
    <message>
        <source>Megatron-LM H100 benchmark 32B</source>
        <translation>Megatron-LM H100 基准测试 32B</translation>
    </message>
    <message>
        <source>Megatron-LM H100 benchmark 70B</source>
        <translation>Megatron-LM H100 基准测试 70B</translation>
    </message>
    <message>
        <source>Megatron-LM H100 benchmark 119B</source>
        <translation>Megatron-LM H100 基准测试 119B</translation>
    </message>
    <message>
        <source>Megatron-LM H100 benchmark 177B</source>
        <translation>Megatron-LM H100 基准测试 177B</translation>
    </message>
    <message>
        <source>Megatron-LM H100 benchmark 314B</source>
        <translation>Megatron-LM H100 基准测试 314B</translation>
    </message>
    <message>
        <source>Megatron-LM H100 benchmark 462B</source>
        <translation>Megatron-LM H100 基准测试 462B</translation>
    </message>
    <message>
        <source>MaxText 16B benchmark model</source>
        <translation>MaxText 16B 基准测试模型</translation>
    </message>
    <message>
        <source>MaxText 32B benchmark model</source>
        <translation>MaxText 32B 基准测试模型</translation>
    </message>
    <message>
        <source>MaxText 64B benchmark model</source>
        <translation>MaxText 64B 基准测试模型</translation>
    </message>
    <message>
        <source>MaxText 128B benchmark model</source>
        <translation>MaxText 128B 基准测试模型</translation>
    </message>
    <message>
        <source>MaxText 256B benchmark model</source>
        <translation>MaxText 256B 基准测试模型</translation>
    </message>
    <message>
        <source>MaxText 512B benchmark model</source>
        <translation>MaxText 512B 基准测试模型</translation>
    </message>
    <message>
        <source>MaxText 1024B benchmark model</source>
        <translation>MaxText 1024B 基准测试模型</translation>
    </message>
    <message>
        <source>MaxText 22B benchmark model (TPU v4)</source>
        <translation>MaxText 22B 基准测试模型（TPU v4）</translation>
    </message>
    <message>
        <source>MaxText 52B benchmark model (TPU v4)</source>
        <translation>MaxText 52B 基准测试模型（TPU v4）</translation>
    </message>
    <message>
        <source>Market index</source>
        <translation>市场指数</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>美国</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>加拿大</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>墨西哥</translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation>巴西</translation>
    </message>
    <message>
        <source>Chile</source>
        <translation>智利</translation>
    </message>
    <message>
        <source>Argentina</source>
        <translation>阿根廷</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>英国</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>爱尔兰</translation>
    </message>
    <message>
        <source>France</source>
        <translation>法国</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>德国</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>荷兰</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>比利时</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>西班牙</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>葡萄牙</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>意大利</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>瑞士</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>奥地利</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>瑞典</translation>
    </message>
    <message>
        <source>Norway</source>
        <translation>挪威</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>芬兰</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>丹麦</translation>
    </message>
    <message>
        <source>Iceland</source>
        <translation>冰岛</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>波兰</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>捷克</translation>
    </message>
    <message>
        <source>Greece</source>
        <translation>希腊</translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation>匈牙利</translation>
    </message>
    <message>
        <source>Romania</source>
        <translation>罗马尼亚</translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <translation>保加利亚</translation>
    </message>
    <message>
        <source>Cyprus</source>
        <translation>塞浦路斯</translation>
    </message>
    <message>
        <source>Turkiye</source>
        <translation>土耳其</translation>
    </message>
    <message>
        <source>China</source>
        <translation>中国</translation>
    </message>
    <message>
        <source>India</source>
        <translation>印度</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>日本</translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation>韩国</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>台湾</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>新加坡</translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation>马来西亚</translation>
    </message>
    <message>
        <source>Indonesia</source>
        <translation>印度尼西亚</translation>
    </message>
    <message>
        <source>Thailand</source>
        <translation>泰国</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>澳大利亚</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>新西兰</translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation>南非</translation>
    </message>
    <message>
        <source>Russia</source>
        <translation>俄罗斯</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation>乌克兰</translation>
    </message>
    <message>
        <source>Saudi Arabia</source>
        <translation>沙特阿拉伯</translation>
    </message>
    <message>
        <source>United Arab Emirates</source>
        <translation>阿联酋</translation>
    </message>
    <message>
        <source>Qatar</source>
        <translation>卡塔尔</translation>
    </message>
    <message>
        <source>Israel</source>
        <translation>以色列</translation>
    </message>
    <message>
        <source>Egypt</source>
        <translation>埃及</translation>
    </message>
    <message>
        <source>Kenya</source>
        <translation>肯尼亚</translation>
    </message>
    <message>
        <source>Kazakhstan</source>
        <translation>哈萨克斯坦</translation>
    </message>
    <message>
        <source>Vietnam</source>
        <translation>越南</translation>
    </message>
    <message>
        <source>Philippines</source>
        <translation>菲律宾</translation>
    </message>
    <message>
        <source>World average</source>
        <translation>世界平均</translation>
    </message>
    <message>
        <source>China, Beijing</source>
        <translation>中国，北京</translation>
    </message>
    <message>
        <source>China, Hebei</source>
        <translation>中国，河北</translation>
    </message>
    <message>
        <source>China, Inner Mongolia</source>
        <translation>中国，内蒙古</translation>
    </message>
    <message>
        <source>China, Shanghai</source>
        <translation>中国，上海</translation>
    </message>
    <message>
        <source>China, Jiangsu</source>
        <translation>中国，江苏</translation>
    </message>
    <message>
        <source>China, Zhejiang</source>
        <translation>中国，浙江</translation>
    </message>
    <message>
        <source>China, Guangdong</source>
        <translation>中国，广东</translation>
    </message>
    <message>
        <source>China, Guizhou</source>
        <translation>中国，贵州</translation>
    </message>
    <message>
        <source>China, Sichuan</source>
        <translation>中国，四川</translation>
    </message>
    <message>
        <source>China, Yunnan</source>
        <translation>中国，云南</translation>
    </message>
    <message>
        <source>China, Ningxia</source>
        <translation>中国，宁夏</translation>
    </message>
    <message>
        <source>China, Gansu</source>
        <translation>中国，甘肃</translation>
    </message>
    <message>
        <source>Alabama</source>
        <translation>亚拉巴马州</translation>
    </message>
    <message>
        <source>Alaska</source>
        <translation>阿拉斯加州</translation>
    </message>
    <message>
        <source>Arizona</source>
        <translation>亚利桑那州</translation>
    </message>
    <message>
        <source>Arkansas</source>
        <translation>阿肯色州</translation>
    </message>
    <message>
        <source>California</source>
        <translation>加利福尼亚州</translation>
    </message>
    <message>
        <source>Colorado</source>
        <translation>科罗拉多州</translation>
    </message>
    <message>
        <source>Connecticut</source>
        <translation>康涅狄格州</translation>
    </message>
    <message>
        <source>Delaware</source>
        <translation>特拉华州</translation>
    </message>
    <message>
        <source>Florida</source>
        <translation>佛罗里达州</translation>
    </message>
    <message>
        <source>Georgia</source>
        <translation>佐治亚州</translation>
    </message>
    <message>
        <source>Hawaii</source>
        <translation>夏威夷州</translation>
    </message>
    <message>
        <source>Idaho</source>
        <translation>爱达荷州</translation>
    </message>
    <message>
        <source>Illinois</source>
        <translation>伊利诺伊州</translation>
    </message>
    <message>
        <source>Indiana</source>
        <translation>印第安纳州</translation>
    </message>
    <message>
        <source>Iowa</source>
        <translation>艾奥瓦州</translation>
    </message>
    <message>
        <source>Kansas</source>
        <translation>堪萨斯州</translation>
    </message>
    <message>
        <source>Kentucky</source>
        <translation>肯塔基州</translation>
    </message>
    <message>
        <source>Louisiana</source>
        <translation>路易斯安那州</translation>
    </message>
    <message>
        <source>Maine</source>
        <translation>缅因州</translation>
    </message>
    <message>
        <source>Maryland</source>
        <translation>马里兰州</translation>
    </message>
    <message>
        <source>Massachusetts</source>
        <translation>马萨诸塞州</translation>
    </message>
    <message>
        <source>Michigan</source>
        <translation>密歇根州</translation>
    </message>
    <message>
        <source>Minnesota</source>
        <translation>明尼苏达州</translation>
    </message>
    <message>
        <source>Mississippi</source>
        <translation>密西西比州</translation>
    </message>
    <message>
        <source>Missouri</source>
        <translation>密苏里州</translation>
    </message>
    <message>
        <source>Montana</source>
        <translation>蒙大拿州</translation>
    </message>
    <message>
        <source>Nebraska</source>
        <translation>内布拉斯加州</translation>
    </message>
    <message>
        <source>Nevada</source>
        <translation>内华达州</translation>
    </message>
    <message>
        <source>New Hampshire</source>
        <translation>新罕布什尔州</translation>
    </message>
    <message>
        <source>New Jersey</source>
        <translation>新泽西州</translation>
    </message>
    <message>
        <source>New Mexico</source>
        <translation>新墨西哥州</translation>
    </message>
    <message>
        <source>New York</source>
        <translation>纽约州</translation>
    </message>
    <message>
        <source>North Carolina</source>
        <translation>北卡罗来纳州</translation>
    </message>
    <message>
        <source>North Dakota</source>
        <translation>北达科他州</translation>
    </message>
    <message>
        <source>Ohio</source>
        <translation>俄亥俄州</translation>
    </message>
    <message>
        <source>Oklahoma</source>
        <translation>俄克拉何马州</translation>
    </message>
    <message>
        <source>Oregon</source>
        <translation>俄勒冈州</translation>
    </message>
    <message>
        <source>Pennsylvania</source>
        <translation>宾夕法尼亚州</translation>
    </message>
    <message>
        <source>Rhode Island</source>
        <translation>罗得岛州</translation>
    </message>
    <message>
        <source>South Carolina</source>
        <translation>南卡罗来纳州</translation>
    </message>
    <message>
        <source>South Dakota</source>
        <translation>南达科他州</translation>
    </message>
    <message>
        <source>Tennessee</source>
        <translation>田纳西州</translation>
    </message>
    <message>
        <source>Texas</source>
        <translation>得克萨斯州</translation>
    </message>
    <message>
        <source>Utah</source>
        <translation>犹他州</translation>
    </message>
    <message>
        <source>Vermont</source>
        <translation>佛蒙特州</translation>
    </message>
    <message>
        <source>Virginia</source>
        <translation>弗吉尼亚州</translation>
    </message>
    <message>
        <source>Washington</source>
        <translation>华盛顿州</translation>
    </message>
    <message>
        <source>West Virginia</source>
        <translation>西弗吉尼亚州</translation>
    </message>
    <message>
        <source>Wisconsin</source>
        <translation>威斯康星州</translation>
    </message>
    <message>
        <source>eGRID ASCC Alaska Grid</source>
        <translation>eGRID ASCC 阿拉斯加电网</translation>
    </message>
    <message>
        <source>eGRID WECC Southwest</source>
        <translation>eGRID WECC 西南部</translation>
    </message>
    <message>
        <source>eGRID WECC California</source>
        <translation>eGRID WECC 加利福尼亚</translation>
    </message>
    <message>
        <source>eGRID ERCOT All</source>
        <translation>eGRID ERCOT 全区</translation>
    </message>
    <message>
        <source>eGRID FRCC All</source>
        <translation>eGRID FRCC 全区</translation>
    </message>
    <message>
        <source>eGRID HICC Oahu</source>
        <translation>eGRID HICC 瓦胡岛</translation>
    </message>
    <message>
        <source>eGRID MRO East</source>
        <translation>eGRID MRO 东部</translation>
    </message>
    <message>
        <source>eGRID MRO West</source>
        <translation>eGRID MRO 西部</translation>
    </message>
    <message>
        <source>eGRID NPCC New England</source>
        <translation>eGRID NPCC 新英格兰</translation>
    </message>
    <message>
        <source>eGRID WECC Northwest</source>
        <translation>eGRID WECC 西北部</translation>
    </message>
    <message>
        <source>eGRID NPCC NYC/Westchester</source>
        <translation>eGRID NPCC 纽约市/威斯特彻斯特</translation>
    </message>
    <message>
        <source>eGRID NPCC Long Island</source>
        <translation>eGRID NPCC 长岛</translation>
    </message>
    <message>
        <source>eGRID NPCC Upstate NY</source>
        <translation>eGRID NPCC 纽约州北部</translation>
    </message>
    <message>
        <source>eGRID RFC East</source>
        <translation>eGRID RFC 东部</translation>
    </message>
    <message>
        <source>eGRID RFC Michigan</source>
        <translation>eGRID RFC 密歇根</translation>
    </message>
    <message>
        <source>eGRID RFC West</source>
        <translation>eGRID RFC 西部</translation>
    </message>
    <message>
        <source>eGRID WECC Rockies</source>
        <translation>eGRID WECC 落基山</translation>
    </message>
    <message>
        <source>eGRID SPP North</source>
        <translation>eGRID SPP 北部</translation>
    </message>
    <message>
        <source>eGRID SPP South</source>
        <translation>eGRID SPP 南部</translation>
    </message>
    <message>
        <source>eGRID SERC Mississippi Valley</source>
        <translation>eGRID SERC 密西西比河谷</translation>
    </message>
    <message>
        <source>eGRID SERC Midwest</source>
        <translation>eGRID SERC 中西部</translation>
    </message>
    <message>
        <source>eGRID SERC South</source>
        <translation>eGRID SERC 南部</translation>
    </message>
    <message>
        <source>eGRID SERC Tennessee Valley</source>
        <translation>eGRID SERC 田纳西河谷</translation>
    </message>
    <message>
        <source>eGRID SERC Virginia/Carolina</source>
        <translation>eGRID SERC 弗吉尼亚/卡罗来纳</translation>
    </message>
    <message>
        <source>CAISO California</source>
        <translation>CAISO 加利福尼亚</translation>
    </message>
    <message>
        <source>PJM Mid-Atlantic</source>
        <translation>PJM 大西洋中部</translation>
    </message>
    <message>
        <source>NYISO New York</source>
        <translation>NYISO 纽约</translation>
    </message>
    <message>
        <source>ERCOT Texas</source>
        <translation>ERCOT 得克萨斯</translation>
    </message>
    <message>
        <source>Ontario</source>
        <translation>安大略</translation>
    </message>
    <message>
        <source>Germany-Luxembourg zone</source>
        <translation>德国-卢森堡区</translation>
    </message>
    <message>
        <source>Great Britain</source>
        <translation>大不列颠</translation>
    </message>
    <message>
        <source>New South Wales</source>
        <translation>新南威尔士</translation>
    </message>
    <message>
        <source>Victoria</source>
        <translation>维多利亚</translation>
    </message>
    <message>
        <source>Brazil South-East</source>
        <translation>巴西东南部</translation>
    </message>
    <message>
        <source>Chile central grid</source>
        <translation>智利中央电网</translation>
    </message>
    <message>
        <source>India West</source>
        <translation>印度西部</translation>
    </message>
    <message>
        <source>Japan Tokyo area</source>
        <translation>日本东京地区</translation>
    </message>
    <message>
        <source>South Korea grid</source>
        <translation>韩国电网</translation>
    </message>
    <message>
        <source>Singapore grid</source>
        <translation>新加坡电网</translation>
    </message>
    <message>
        <source>South Africa grid</source>
        <translation>南非电网</translation>
    </message>
    <message>
        <source>Google Cloud us-central1 (Iowa)</source>
        <translation>Google Cloud us-central1（艾奥瓦）</translation>
    </message>
    <message>
        <source>Google Cloud us-east1 (South Carolina)</source>
        <translation>Google Cloud us-east1（南卡罗来纳）</translation>
    </message>
    <message>
        <source>Google Cloud us-east4 (Northern Virginia)</source>
        <translation>Google Cloud us-east4（弗吉尼亚北部）</translation>
    </message>
    <message>
        <source>Google Cloud us-east5 (Columbus)</source>
        <translation>Google Cloud us-east5（哥伦布）</translation>
    </message>
    <message>
        <source>Google Cloud us-south1 (Dallas)</source>
        <translation>Google Cloud us-south1（达拉斯）</translation>
    </message>
    <message>
        <source>Google Cloud us-west1 (Oregon)</source>
        <translation>Google Cloud us-west1（俄勒冈）</translation>
    </message>
    <message>
        <source>Google Cloud us-west2 (Los Angeles)</source>
        <translation>Google Cloud us-west2（洛杉矶）</translation>
    </message>
    <message>
        <source>Google Cloud us-west3 (Salt Lake City)</source>
        <translation>Google Cloud us-west3（盐湖城）</translation>
    </message>
    <message>
        <source>Google Cloud us-west4 (Las Vegas)</source>
        <translation>Google Cloud us-west4（拉斯维加斯）</translation>
    </message>
    <message>
        <source>Google Cloud northamerica-northeast1 (Montréal)</source>
        <translation>Google Cloud northamerica-northeast1（蒙特利尔）</translation>
    </message>
    <message>
        <source>Google Cloud northamerica-northeast2 (Toronto)</source>
        <translation>Google Cloud northamerica-northeast2（多伦多）</translation>
    </message>
    <message>
        <source>Google Cloud europe-north1 (Finland)</source>
        <translation>Google Cloud europe-north1（芬兰）</translation>
    </message>
    <message>
        <source>Google Cloud europe-north2 (Stockholm)</source>
        <translation>Google Cloud europe-north2（斯德哥尔摩）</translation>
    </message>
    <message>
        <source>Google Cloud europe-west1 (Belgium)</source>
        <translation>Google Cloud europe-west1（比利时）</translation>
    </message>
    <message>
        <source>Google Cloud europe-west2 (London)</source>
        <translation>Google Cloud europe-west2（伦敦）</translation>
    </message>
    <message>
        <source>Google Cloud europe-west3 (Frankfurt)</source>
        <translation>Google Cloud europe-west3（法兰克福）</translation>
    </message>
    <message>
        <source>Google Cloud europe-west4 (Eemshaven)</source>
        <translation>Google Cloud europe-west4（埃姆斯哈文）</translation>
    </message>
    <message>
        <source>Google Cloud europe-west6 (Zürich)</source>
        <translation>Google Cloud europe-west6（苏黎世）</translation>
    </message>
    <message>
        <source>Google Cloud europe-west9 (Paris)</source>
        <translation>Google Cloud europe-west9（巴黎）</translation>
    </message>
    <message>
        <source>Google Cloud europe-southwest1 (Madrid)</source>
        <translation>Google Cloud europe-southwest1（马德里）</translation>
    </message>
    <message>
        <source>Google Cloud asia-east1 (Taiwan)</source>
        <translation>Google Cloud asia-east1（台湾）</translation>
    </message>
    <message>
        <source>Google Cloud asia-northeast1 (Tokyo)</source>
        <translation>Google Cloud asia-northeast1（东京）</translation>
    </message>
    <message>
        <source>Google Cloud asia-south1 (Mumbai)</source>
        <translation>Google Cloud asia-south1（孟买）</translation>
    </message>
    <message>
        <source>Google Cloud asia-southeast1 (Singapore)</source>
        <translation>Google Cloud asia-southeast1（新加坡）</translation>
    </message>
    <message>
        <source>Google Cloud australia-southeast1 (Sydney)</source>
        <translation>Google Cloud australia-southeast1（悉尼）</translation>
    </message>
    <message>
        <source>Google Cloud southamerica-east1 (Sāo Paulo)</source>
        <translation>Google Cloud southamerica-east1（圣保罗）</translation>
    </message>
    <message>
        <source>Google Cloud africa-south1 (Johannesburg)</source>
        <translation>Google Cloud africa-south1（约翰内斯堡）</translation>
    </message>
    <message>
        <source>direct, consumption</source>
        <translation>直接排放，用电侧</translation>
    </message>
    <message>
        <source>direct, consumption 2024 (location based)</source>
        <translation>直接排放，用电侧，2024 年（基于位置）</translation>
    </message>
    <message>
        <source>direct, generation 2022</source>
        <translation>直接排放，发电侧，2022 年</translation>
    </message>
    <message>
        <source>direct, in-state generation 2023</source>
        <translation>直接排放，州内发电，2023 年</translation>
    </message>
    <message>
        <source>life-cycle, generation</source>
        <translation>生命周期，发电侧</translation>
    </message>
    <message>
        <source>direct, eGRID2022 subregion ASCC Alaska Grid</source>
        <translation>直接排放，eGRID2022 分区 ASCC 阿拉斯加电网</translation>
    </message>
    <message>
        <source>direct, eGRID2022 subregion ERCOT All</source>
        <translation>直接排放，eGRID2022 分区 ERCOT 全区</translation>
    </message>
    <message>
        <source>direct, eGRID2022 subregion FRCC All</source>
        <translation>直接排放，eGRID2022 分区 FRCC 全区</translation>
    </message>
    <message>
        <source>direct, eGRID2022 subregion HICC Oahu</source>
        <translation>直接排放，eGRID2022 分区 HICC 瓦胡岛</translation>
    </message>
    <message>
        <source>direct, eGRID2022 subregion MRO West</source>
        <translation>直接排放，eGRID2022 分区 MRO 西部</translation>
    </message>
    <message>
        <source>direct, eGRID2022 subregion RFC East</source>
        <translation>直接排放，eGRID2022 分区 RFC 东部</translation>
    </message>
    <message>
        <source>direct, eGRID2022 subregion RFC West</source>
        <translation>直接排放，eGRID2022 分区 RFC 西部</translation>
    </message>
    <message>
        <source>direct, eGRID2022 subregion SERC Midwest</source>
        <translation>直接排放，eGRID2022 分区 SERC 中西部</translation>
    </message>
    <message>
        <source>direct, eGRID2022 subregion SERC Mississippi Valley</source>
        <translation>直接排放，eGRID2022 分区 SERC 密西西比河谷</translation>
    </message>
    <message>
        <source>direct, eGRID2022 subregion SERC South</source>
        <translation>直接排放，eGRID2022 分区 SERC 南部</translation>
    </message>
    <message>
        <source>direct, eGRID2022 subregion SERC Tennessee Valley</source>
        <translation>直接排放，eGRID2022 分区 SERC 田纳西河谷</translation>
    </message>
    <message>
        <source>direct, eGRID2022 subregion SERC Virginia/Carolina</source>
        <translation>直接排放，eGRID2022 分区 SERC 弗吉尼亚/卡罗来纳</translation>
    </message>
    <message>
        <source>direct, eGRID2022 subregion SPP North</source>
        <translation>直接排放，eGRID2022 分区 SPP 北部</translation>
    </message>
    <message>
        <source>direct, eGRID2022 subregion SPP South</source>
        <translation>直接排放，eGRID2022 分区 SPP 南部</translation>
    </message>
    <message>
        <source>direct, eGRID2022 subregion WECC California</source>
        <translation>直接排放，eGRID2022 分区 WECC 加利福尼亚</translation>
    </message>
    <message>
        <source>direct, eGRID2022 subregion WECC Northwest</source>
        <translation>直接排放，eGRID2022 分区 WECC 西北部</translation>
    </message>
    <message>
        <source>direct, eGRID2022 subregion WECC Rockies</source>
        <translation>直接排放，eGRID2022 分区 WECC 落基山</translation>
    </message>
    <message>
        <source>direct, eGRID2022 subregion WECC Southwest</source>
        <translation>直接排放，eGRID2022 分区 WECC 西南部</translation>
    </message>
    <message>
        <source>life-cycle, consumption 2024 (direct: 105.7)</source>
        <translation>生命周期，用电侧，2024 年（直接排放：105.7）</translation>
    </message>
    <message>
        <source>life-cycle, consumption 2024 (direct: 168.5)</source>
        <translation>生命周期，用电侧，2024 年（直接排放：168.5）</translation>
    </message>
    <message>
        <source>life-cycle, consumption 2024 (direct: 187.2)</source>
        <translation>生命周期，用电侧，2024 年（直接排放：187.2）</translation>
    </message>
    <message>
        <source>life-cycle, consumption 2024 (direct: 223.0)</source>
        <translation>生命周期，用电侧，2024 年（直接排放：223.0）</translation>
    </message>
    <message>
        <source>life-cycle, consumption 2024 (direct: 273.9)</source>
        <translation>生命周期，用电侧，2024 年（直接排放：273.9）</translation>
    </message>
    <message>
        <source>life-cycle, consumption 2024 (direct: 303.4)</source>
        <translation>生命周期，用电侧，2024 年（直接排放：303.4）</translation>
    </message>
    <message>
        <source>life-cycle, consumption 2024 (direct: 321.0)</source>
        <translation>生命周期，用电侧，2024 年（直接排放：321.0）</translation>
    </message>
    <message>
        <source>life-cycle, consumption 2024 (direct: 356.6)</source>
        <translation>生命周期，用电侧，2024 年（直接排放：356.6）</translation>
    </message>
    <message>
        <source>life-cycle, consumption 2024 (direct: 366.9)</source>
        <translation>生命周期，用电侧，2024 年（直接排放：366.9）</translation>
    </message>
    <message>
        <source>life-cycle, consumption 2024 (direct: 453.5)</source>
        <translation>生命周期，用电侧，2024 年（直接排放：453.5）</translation>
    </message>
    <message>
        <source>life-cycle, consumption 2024 (direct: 455.5)</source>
        <translation>生命周期，用电侧，2024 年（直接排放：455.5）</translation>
    </message>
    <message>
        <source>life-cycle, consumption 2024 (direct: 500.2)</source>
        <translation>生命周期，用电侧，2024 年（直接排放：500.2）</translation>
    </message>
    <message>
        <source>life-cycle, consumption 2024 (direct: 58.4)</source>
        <translation>生命周期，用电侧，2024 年（直接排放：58.4）</translation>
    </message>
    <message>
        <source>life-cycle, consumption 2024 (direct: 656.7)</source>
        <translation>生命周期，用电侧，2024 年（直接排放：656.7）</translation>
    </message>
    <message>
        <source>life-cycle, consumption 2024 (direct: 66.6)</source>
        <translation>生命周期，用电侧，2024 年（直接排放：66.6）</translation>
    </message>
    <message>
        <source>life-cycle, consumption 2024 (direct: 679.9)</source>
        <translation>生命周期，用电侧，2024 年（直接排放：679.9）</translation>
    </message>
    <message>
        <source>cause share</source>
        <translation>原因占比</translation>
    </message>
    <message>
        <source>checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>failure count</source>
        <translation>故障次数</translation>
    </message>
    <message>
        <source>failure rate</source>
        <translation>故障率</translation>
    </message>
    <message>
        <source>fleet size</source>
        <translation>集群规模</translation>
    </message>
    <message>
        <source>goodput</source>
        <translation>有效产出率</translation>
    </message>
    <message>
        <source>interruption cause</source>
        <translation>中断原因</translation>
    </message>
    <message>
        <source>interruption total</source>
        <translation>中断总数</translation>
    </message>
    <message>
        <source>mean time to interruption</source>
        <translation>平均中断间隔</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>mttf</source>
        <translation>平均无故障时间</translation>
    </message>
    <message>
        <source>power variation</source>
        <translation>功率波动</translation>
    </message>
    <message>
        <source>recovery</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>replacement</source>
        <translation>更换</translation>
    </message>
    <message>
        <source>restart count</source>
        <translation>重启次数</translation>
    </message>
    <message>
        <source>spare capacity</source>
        <translation>备用容量</translation>
    </message>
    <message>
        <source>spot interruption</source>
        <translation>竞价中断</translation>
    </message>
    <message>
        <source>throughput variation</source>
        <translation>吞吐量波动</translation>
    </message>
    <message>
        <source>AWS reclaim notice</source>
        <translation>AWS 收回通知</translation>
    </message>
    <message>
        <source>CPU (Host)</source>
        <translation>CPU（主机）</translation>
    </message>
    <message>
        <source>Crusoe H200 cluster</source>
        <translation>Crusoe H200 集群</translation>
    </message>
    <message>
        <source>Crusoe H200 cluster, all InfiniBand</source>
        <translation>Crusoe H200 集群，全部 InfiniBand</translation>
    </message>
    <message>
        <source>DeepSeek-V3 pre-training</source>
        <translation>DeepSeek-V3 预训练</translation>
    </message>
    <message>
        <source>Dependency (Dependency)</source>
        <translation>依赖（依赖）</translation>
    </message>
    <message>
        <source>Faulty GPU (GPU)</source>
        <translation>GPU 故障（GPU）</translation>
    </message>
    <message>
        <source>GPU HBM3 memory (GPU)</source>
        <translation>GPU HBM3 内存（GPU）</translation>
    </message>
    <message>
        <source>GPU SRAM memory (GPU)</source>
        <translation>GPU SRAM 内存（GPU）</translation>
    </message>
    <message>
        <source>GPU system processor (GPU)</source>
        <translation>GPU 系统处理器（GPU）</translation>
    </message>
    <message>
        <source>GPU thermal interface and sensor (GPU)</source>
        <translation>GPU 热界面与传感器（GPU）</translation>
    </message>
    <message>
        <source>Google Cloud preemption notice</source>
        <translation>Google Cloud 抢占通知</translation>
    </message>
    <message>
        <source>Host maintenance (Unplanned maintenance)</source>
        <translation>主机维护（计划外维护）</translation>
    </message>
    <message>
        <source>IO expansion board (Host)</source>
        <translation>IO 扩展板（主机）</translation>
    </message>
    <message>
        <source>Llama 3.1 405B, GPU category only (268)</source>
        <translation>Llama 3.1 405B，仅 GPU 类（268）</translation>
    </message>
    <message>
        <source>Llama 3.1 405B, all</source>
        <translation>Llama 3.1 405B，全部</translation>
    </message>
    <message>
        <source>Llama 3.1 405B, all unexpected</source>
        <translation>Llama 3.1 405B，全部意外</translation>
    </message>
    <message>
        <source>Llama 3.1 405B, planned</source>
        <translation>Llama 3.1 405B，计划内</translation>
    </message>
    <message>
        <source>Llama 3.1 405B, unexpected</source>
        <translation>Llama 3.1 405B，意外</translation>
    </message>
    <message>
        <source>NCCL watchdog timeout (Unknown)</source>
        <translation>NCCL 看门狗超时（未知）</translation>
    </message>
    <message>
        <source>NIC (Host)</source>
        <translation>网卡（主机）</translation>
    </message>
    <message>
        <source>Network switch or cable (Network)</source>
        <translation>网络交换机或线缆（网络）</translation>
    </message>
    <message>
        <source>OPT-175B (talk notes)</source>
        <translation>OPT-175B（讲座笔记）</translation>
    </message>
    <message>
        <source>Power supply (Host)</source>
        <translation>电源（主机）</translation>
    </message>
    <message>
        <source>RSC clusters, 1,024-GPU job</source>
        <translation>RSC 集群，1,024 GPU 作业</translation>
    </message>
    <message>
        <source>RSC-1 and RSC-2 together</source>
        <translation>RSC-1 与 RSC-2 合计</translation>
    </message>
    <message>
        <source>SKT/Upstage B200 cluster</source>
        <translation>SKT/Upstage B200 集群</translation>
    </message>
    <message>
        <source>SKT/Upstage B200 cluster, XID GPU failures</source>
        <translation>SKT/Upstage B200 集群，XID GPU 故障</translation>
    </message>
    <message>
        <source>SSD (Host)</source>
        <translation>SSD（主机）</translation>
    </message>
    <message>
        <source>Server chassis (Host)</source>
        <translation>服务器机箱（主机）</translation>
    </message>
    <message>
        <source>Silent data corruption (GPU)</source>
        <translation>静默数据损坏（GPU）</translation>
    </message>
    <message>
        <source>Software bug (Dependency)</source>
        <translation>软件缺陷（依赖）</translation>
    </message>
    <message>
        <source>System memory (Host)</source>
        <translation>系统内存（主机）</translation>
    </message>
    <message>
        <source>Tectonic storage, peak</source>
        <translation>Tectonic 存储，峰值</translation>
    </message>
    <message>
        <source>Tectonic storage, sustained</source>
        <translation>Tectonic 存储，持续</translation>
    </message>
    <message>
        <source>bf16 weights only</source>
        <translation>仅 bf16 权重</translation>
    </message>
    <message>
        <source>effective training time</source>
        <translation>有效训练时间</translation>
    </message>
    <message>
        <source>full checkpoint with optimizer</source>
        <translation>含优化器的完整检查点</translation>
    </message>
    <message>
        <source>implied by the 1,024-GPU MTTF</source>
        <translation>由 1,024 GPU 的 MTTF 推出</translation>
    </message>
    <message>
        <source>median retry interval</source>
        <translation>重试间隔中位数</translation>
    </message>
    <message>
        <source>midday temperature effect on GPU clocks</source>
        <translation>正午温度对 GPU 时钟的影响</translation>
    </message>
    <message>
        <source>mixed-precision Adam training state</source>
        <translation>混合精度 Adam 训练状态</translation>
    </message>
    <message>
        <source>number of failures used by a reliability simulator</source>
        <translation>某可靠性模拟器采用的故障次数</translation>
    </message>
    <message>
        <source>optimal checkpoint interval sqrt(2 x write time x MTBF)</source>
        <translation>最优检查点间隔 sqrt(2 x 写入时间 x MTBF)</translation>
    </message>
    <message>
        <source>per-GPU state, largest</source>
        <translation>每 GPU 状态，最大</translation>
    </message>
    <message>
        <source>per-GPU state, smallest</source>
        <translation>每 GPU 状态，最小</translation>
    </message>
    <message>
        <source>projection, 131,072 GPUs</source>
        <translation>推算，131,072 GPU</translation>
    </message>
    <message>
        <source>projection, 16,384 GPUs</source>
        <translation>推算，16,384 GPU</translation>
    </message>
    <message>
        <source>significant manual intervention</source>
        <translation>重大人工干预</translation>
    </message>
    <message>
        <source>sum of the 18 rows of the table</source>
        <translation>表中 18 行之和</translation>
    </message>
    <message>
        <source>synchronous load swing of the cluster</source>
        <translation>集群同步负载摆动</translation>
    </message>
    <message>
        <source>use of 200 Gb/s RoCE storage path</source>
        <translation>200 Gb/s RoCE 存储通路的使用</translation>
    </message>
    <message>
        <source>bytes_per_param</source>
        <translation>每参数字节</translation>
    </message>
    <message>
        <source>checkpoint_gb</source>
        <translation>检查点大小</translation>
    </message>
    <message>
        <source>checkpoint_gb_per_gpu</source>
        <translation>每 GPU 检查点大小</translation>
    </message>
    <message>
        <source>checkpoint_interval_h</source>
        <translation>检查点间隔</translation>
    </message>
    <message>
        <source>events</source>
        <translation>事件数</translation>
    </message>
    <message>
        <source>failures_per_1000_node_days</source>
        <translation>每千节点日故障数</translation>
    </message>
    <message>
        <source>gpu_failures</source>
        <translation>GPU 故障数</translation>
    </message>
    <message>
        <source>gpu_failures_per_week</source>
        <translation>每周 GPU 故障数</translation>
    </message>
    <message>
        <source>gpu_hours</source>
        <translation>GPU 小时</translation>
    </message>
    <message>
        <source>gpu_hours_per_interruption</source>
        <translation>每次中断的 GPU 小时</translation>
    </message>
    <message>
        <source>hosts_cycled</source>
        <translation>轮换的主机数</translation>
    </message>
    <message>
        <source>interruptions</source>
        <translation>中断次数</translation>
    </message>
    <message>
        <source>interruptions_with_planned</source>
        <translation>含计划内的中断次数</translation>
    </message>
    <message>
        <source>interval_h</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>irrecoverable_loss_spikes</source>
        <translation>不可恢复的损失尖峰</translation>
    </message>
    <message>
        <source>monthly_interruption_rate</source>
        <translation>月中断率</translation>
    </message>
    <message>
        <source>mttf_h</source>
        <translation>平均无故障时间</translation>
    </message>
    <message>
        <source>mtti_h</source>
        <translation>平均中断间隔</translation>
    </message>
    <message>
        <source>notice_s</source>
        <translation>通知时间</translation>
    </message>
    <message>
        <source>planned_interruptions</source>
        <translation>计划内中断次数</translation>
    </message>
    <message>
        <source>power_swing_mw</source>
        <translation>功率摆动</translation>
    </message>
    <message>
        <source>restarts</source>
        <translation>重启次数</translation>
    </message>
    <message>
        <source>retry_min</source>
        <translation>重试间隔</translation>
    </message>
    <message>
        <source>share_of_faults</source>
        <translation>故障占比</translation>
    </message>
    <message>
        <source>spare_nodes</source>
        <translation>备用节点数</translation>
    </message>
    <message>
        <source>storage_bw_tb_s</source>
        <translation>存储带宽</translation>
    </message>
    <message>
        <source>throughput_variation</source>
        <translation>吞吐量波动</translation>
    </message>
    <message>
        <source>utilization_max</source>
        <translation>最高利用率</translation>
    </message>
    <message>
        <source>1/1000 node-days</source>
        <translation>1/1000 节点日</translation>
    </message>
    <message>
        <source>1/week</source>
        <translation>1/周</translation>
    </message>
    <message>
        <source>GPU-h</source>
        <translation>GPU 小时</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>count</source>
        <translation>次</translation>
    </message>
    <message>
        <source>fraction</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>fraction/month</source>
        <translation>比例/月</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>11 months</source>
        <translation>11 个月</translation>
    </message>
    <message>
        <source>2 months</source>
        <translation>2 个月</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>4 months</source>
        <translation>4 个月</translation>
    </message>
    <message>
        <source>54 days</source>
        <translation>54 天</translation>
    </message>
    <message>
        <source>55 days</source>
        <translation>55 天</translation>
    </message>
    <message>
        <source>56 days</source>
        <translation>56 天</translation>
    </message>
    <message>
        <source>AI scenarios</source>
        <translation>AI 方案</translation>
    </message>
    <message>
        <source>AI training</source>
        <translation>AI 训练</translation>
    </message>
    <message>
        <source>AI use</source>
        <translation>AI 应用</translation>
    </message>
    <message>
        <source>article figures</source>
        <translation>文章数字</translation>
    </message>
    <message>
        <source>data centers</source>
        <translation>数据中心</translation>
    </message>
    <message>
        <source>embodied</source>
        <translation>隐含</translation>
    </message>
    <message>
        <source>emissions</source>
        <translation>排放</translation>
    </message>
    <message>
        <source>generation</source>
        <translation>发电</translation>
    </message>
    <message>
        <source>homes</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>plant</source>
        <translation>电站</translation>
    </message>
    <message>
        <source>prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>supply chain</source>
        <translation>供应链</translation>
    </message>
    <message>
        <source>1.6 kW x 16,000 GPUs x 1 year x 50 %</source>
        <translation>1.6 kW x 16,000 GPU x 1 年 x 50 %</translation>
    </message>
    <message>
        <source>8x A100 server without GPUs</source>
        <translation>8x A100 服务器，不含 GPU</translation>
    </message>
    <message>
        <source>A100 GPU with its share of the host</source>
        <translation>A100 GPU 及其主机份额</translation>
    </message>
    <message>
        <source>AI server electricity 2027, high</source>
        <translation>2027 年 AI 服务器用电，高</translation>
    </message>
    <message>
        <source>AI server electricity 2027, low</source>
        <translation>2027 年 AI 服务器用电，低</translation>
    </message>
    <message>
        <source>Californian home electricity per week used in an article</source>
        <translation>某文章采用的加州家庭每周用电</translation>
    </message>
    <message>
        <source>ChatGPT electricity 2023 (SemiAnalysis fleet, de Vries)</source>
        <translation>ChatGPT 2023 年用电（SemiAnalysis 集群，de Vries）</translation>
    </message>
    <message>
        <source>ChatGPT electricity at 0.34 Wh</source>
        <translation>按 0.34 Wh 计的 ChatGPT 用电</translation>
    </message>
    <message>
        <source>ChatGPT electricity in the popular estimate</source>
        <translation>流行估计中的 ChatGPT 用电</translation>
    </message>
    <message>
        <source>ChatGPT electricity per year (BestBrokers)</source>
        <translation>ChatGPT 每年用电（BestBrokers）</translation>
    </message>
    <message>
        <source>ChatGPT prompts per day</source>
        <translation>ChatGPT 每日提示数</translation>
    </message>
    <message>
        <source>ChatGPT requests used in the popular estimate</source>
        <translation>流行估计采用的 ChatGPT 请求数</translation>
    </message>
    <message>
        <source>China data-center growth 2024-2030</source>
        <translation>中国数据中心增长，2024-2030</translation>
    </message>
    <message>
        <source>DGX SuperPOD, 64 nodes</source>
        <translation>DGX SuperPOD，64 节点</translation>
    </message>
    <message>
        <source>GPT-3 training energy</source>
        <translation>GPT-3 训练能耗</translation>
    </message>
    <message>
        <source>GPT-4 training energy in popular articles</source>
        <translation>流行文章中的 GPT-4 训练能耗</translation>
    </message>
    <message>
        <source>Google fleet average PUE</source>
        <translation>Google 集群平均 PUE</translation>
    </message>
    <message>
        <source>Google search energy (2009 figure)</source>
        <translation>Google 搜索能耗（2009 年数字）</translation>
    </message>
    <message>
        <source>Grand Coulee Dam annual generation, average</source>
        <translation>大古力水坝年发电量，平均</translation>
    </message>
    <message>
        <source>Grand Coulee Dam nameplate capacity</source>
        <translation>大古力水坝铭牌容量</translation>
    </message>
    <message>
        <source>H100 and A100 sold in Q3 2023</source>
        <translation>2023 年第三季度售出的 H100 与 A100</translation>
    </message>
    <message>
        <source>H100 bought by Meta in 2023</source>
        <translation>Meta 2023 年购买的 H100</translation>
    </message>
    <message>
        <source>H100 rental index, October 2025</source>
        <translation>H100 租赁指数，2025 年 10 月</translation>
    </message>
    <message>
        <source>H100 shipped in Q2 2023</source>
        <translation>2023 年第二季度出货的 H100</translation>
    </message>
    <message>
        <source>HGX H100 8-GPU board, cradle to gate</source>
        <translation>HGX H100 8 GPU 板，从摇篮到大门</translation>
    </message>
    <message>
        <source>Llama 3.1 405B GPU energy at TDP</source>
        <translation>按 TDP 计的 Llama 3.1 405B GPU 能耗</translation>
    </message>
    <message>
        <source>Llama 3.1 405B all-in energy</source>
        <translation>Llama 3.1 405B 全部能耗</translation>
    </message>
    <message>
        <source>Microsoft newest design PUE</source>
        <translation>Microsoft 最新设计 PUE</translation>
    </message>
    <message>
        <source>NVIDIA data-center GPUs shipped</source>
        <translation>NVIDIA 数据中心 GPU 出货量</translation>
    </message>
    <message>
        <source>Northern Virginia data-center load</source>
        <translation>弗吉尼亚北部数据中心负载</translation>
    </message>
    <message>
        <source>PG&amp;E residential price quoted in the same article</source>
        <translation>同一文章引用的 PG&amp;E 居民电价</translation>
    </message>
    <message>
        <source>Palo Verde, largest US plant by generation</source>
        <translation>帕洛弗迪，美国发电量最大的电站</translation>
    </message>
    <message>
        <source>RTX 4090 PC for a week in the article</source>
        <translation>文章中 RTX 4090 电脑一周用电</translation>
    </message>
    <message>
        <source>Solar Star annual generation, mean 2017-2019</source>
        <translation>Solar Star 年发电量，2017-2019 平均</translation>
    </message>
    <message>
        <source>Solar Star nameplate capacity (AC)</source>
        <translation>Solar Star 铭牌容量（交流）</translation>
    </message>
    <message>
        <source>US data-center electricity</source>
        <translation>美国数据中心用电</translation>
    </message>
    <message>
        <source>US data-center electricity, high</source>
        <translation>美国数据中心用电，高</translation>
    </message>
    <message>
        <source>US data-center electricity, low</source>
        <translation>美国数据中心用电，低</translation>
    </message>
    <message>
        <source>US data-center growth 2024-2030</source>
        <translation>美国数据中心增长，2024-2030</translation>
    </message>
    <message>
        <source>US data-center share of electricity</source>
        <translation>美国数据中心占用电的份额</translation>
    </message>
    <message>
        <source>US generation including small scale</source>
        <translation>美国发电量，含小型</translation>
    </message>
    <message>
        <source>US household electricity per day (popular rounding)</source>
        <translation>美国家庭每日用电（流行取整）</translation>
    </message>
    <message>
        <source>US household electricity per year</source>
        <translation>美国家庭每年用电</translation>
    </message>
    <message>
        <source>US utility-scale net generation</source>
        <translation>美国公用事业规模净发电量</translation>
    </message>
    <message>
        <source>Vogtle nuclear plant (4 units)</source>
        <translation>沃格特尔核电站（4 台机组）</translation>
    </message>
    <message>
        <source>World data-center electricity</source>
        <translation>世界数据中心用电</translation>
    </message>
    <message>
        <source>World data-center electricity, base case</source>
        <translation>世界数据中心用电，基准情形</translation>
    </message>
    <message>
        <source>World data-center growth per year 2024-2030</source>
        <translation>世界数据中心年增长，2024-2030</translation>
    </message>
    <message>
        <source>World data-center share of electricity</source>
        <translation>世界数据中心占用电的份额</translation>
    </message>
    <message>
        <source>World electricity demand</source>
        <translation>世界电力需求</translation>
    </message>
    <message>
        <source>World low-carbon share of electricity</source>
        <translation>世界低碳电力份额</translation>
    </message>
    <message>
        <source>World power-sector CO2</source>
        <translation>世界电力行业 CO₂</translation>
    </message>
    <message>
        <source>generative AI electricity (Schneider Electric SRI)</source>
        <translation>生成式 AI 用电（Schneider Electric SRI）</translation>
    </message>
    <message>
        <source>industry average PUE</source>
        <translation>行业平均 PUE</translation>
    </message>
    <message>
        <source>power supply per H100 in the article</source>
        <translation>文章中每张 H100 的供电</translation>
    </message>
    <message>
        <source>servers in the 2027 scenario</source>
        <translation>2027 年方案中的服务器</translation>
    </message>
    <message>
        <source>share of accelerator in Gemini prompt energy</source>
        <translation>Gemini 提示能耗中加速器的份额</translation>
    </message>
    <message>
        <source>GWh/year</source>
        <translation>GWh/年</translation>
    </message>
    <message>
        <source>MWh/day</source>
        <translation>MWh/天</translation>
    </message>
    <message>
        <source>USD/GPU-h</source>
        <translation>USD/GPU 小时</translation>
    </message>
    <message>
        <source>Wh/query</source>
        <translation>Wh/查询</translation>
    </message>
    <message>
        <source>fraction/year</source>
        <translation>比例/年</translation>
    </message>
    <message>
        <source>kWh/day</source>
        <translation>kWh/天</translation>
    </message>
    <message>
        <source>kWh/week</source>
        <translation>kWh/周</translation>
    </message>
    <message>
        <source>kWh/year</source>
        <translation>kWh/年</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>比值</translation>
    </message>
    <message>
        <source>requests/day</source>
        <translation>请求/天</translation>
    </message>
    <message>
        <source>servers</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>units</source>
        <translation>台</translation>
    </message>
    <message>
        <source>world</source>
        <translation>世界</translation>
    </message>
</context>
<context>
    <name>jw::CatalogueView</name>
    <message>
        <source>Columns as at first</source>
        <translation>恢复默认列</translation>
    </message>
</context>
<context>
    <name>jw::ChangesText</name>
    <message>
        <source>not given</source>
        <translation>未给出</translation>
    </message>
    <message>
        <source>%1 of %2: %3 → %4</source>
        <extracomment>%1 is a field, %2 the site, group or workload it is of, %3 and %4 the values before and now</extracomment>
        <translation>%2 的%1：%3 → %4</translation>
    </message>
    <message>
        <source>%1 of %2: %3 → %4, because %5</source>
        <extracomment>%1 is a field, %2 the site, group or workload it is of, %3 and %4 the values before and now, %5 why</extracomment>
        <translation>%2 的%1：%3 → %4，原因：%5</translation>
    </message>
    <message>
        <source>%1, based on %2:</source>
        <extracomment>%1 and %2 are names of scenarios; a list of changes follows</extracomment>
        <translation>%1，基于%2：</translation>
    </message>
</context>
<context>
    <name>jw::Chart</name>
    <message>
        <source>Out of date: computed from other inputs than those shown now</source>
        <translation>已过期：由不同于当前显示的输入计算得出</translation>
    </message>
    <message>
        <source>Copy chart</source>
        <translation>复制图表</translation>
    </message>
    <message>
        <source>Export chart…</source>
        <translation>导出图表…</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>重置缩放</translation>
    </message>
    <message>
        <source>Logarithmic axis</source>
        <translation>对数坐标轴</translation>
    </message>
    <message>
        <source>Log axis</source>
        <translation>对数轴</translation>
    </message>
    <message>
        <source>Show everything again (Home or double click)</source>
        <translation>重新显示全部（Home 键或双击）</translation>
    </message>
    <message>
        <source>Recalculate</source>
        <translation>重新计算</translation>
    </message>
    <message>
        <source>Lines to show, at most four</source>
        <translation>要显示的曲线，最多四条</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a line of a tooltip: %1 is a series, %2 a value with its unit</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 (P10 %3 to P90 %4)</source>
        <extracomment>a line of a tooltip: %1 is a series, %2 a value with its unit, %3 and %4 the P10 and P90</extracomment>
        <translation>%1：%2（P10 %3 至 P90 %4）</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <extracomment>a line of a tooltip: %1 is a value with its unit</extracomment>
        <translation>合计：%1</translation>
    </message>
    <message>
        <source>Total: %1 (%2)</source>
        <extracomment>a line of a tooltip: %1 is a value with its unit, %2 its change such as &quot;−11 %&quot;</extracomment>
        <translation>合计：%1（%2）</translation>
    </message>
    <message>
        <source>Grouped bars</source>
        <translation>分组柱状图</translation>
    </message>
    <message>
        <source>Stacked bars</source>
        <translation>堆积柱状图</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>折线图</translation>
    </message>
    <message>
        <source>Totals on a logarithmic axis</source>
        <translation>对数坐标轴上的合计</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>head of a tooltip: %1 is what the axis counts, such as &quot;Year&quot;, %2 the place on it</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>散点图</translation>
    </message>
    <message>
        <source>Values lie far apart: show them on a logarithmic axis</source>
        <translation>各数值相差很大：用对数坐标轴显示</translation>
    </message>
    <message>
        <source>higher, on the log axis alone: %1</source>
        <extracomment>note of a chart: %1 is a number</extracomment>
        <translation>更高、仅见于对数轴：%1</translation>
    </message>
    <message>
        <source>A broken bar goes on beyond the axis; its figure stands with its name.</source>
        <translation>断开的柱超出坐标轴；其数值写在名称处。</translation>
    </message>
    <message>
        <source>A broken whisker goes on beyond the axis to its P90.</source>
        <translation>断开的误差线超出坐标轴，延伸至其 P90。</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>热图</translation>
    </message>
    <message>
        <source>Tornado</source>
        <translation>龙卷风图</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>jw::ChartExportDialog</name>
    <message>
        <source>Export chart</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>PNG, an image</source>
        <translation>PNG 图像</translation>
    </message>
    <message>
        <source>SVG, a drawing</source>
        <translation>SVG 矢量图</translation>
    </message>
    <message>
        <source>PDF, a drawing</source>
        <translation>PDF 矢量图</translation>
    </message>
    <message>
        <source>CSV, the numbers</source>
        <translation>CSV 数据</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>宽度(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>高度(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>分辨率(&amp;R)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Copy to clipboard</source>
        <translation>复制到剪贴板</translation>
    </message>
    <message>
        <source>chart</source>
        <translation>图表</translation>
    </message>
</context>
<context>
    <name>jw::CheckDetails</name>
    <message>
        <source>The selected run: prediction, inputs, source</source>
        <translation>所选的运行：预测、输入、来源</translation>
    </message>
    <message>
        <source>No row selected</source>
        <translation>未选择条目</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a model such as Llama 2 70B, %2 what was published of it such as GPU-hours or TPOT</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>jw::CheckText</name>
    <message>
        <source>The constants were fitted on rows of this source.</source>
        <translation>常数是根据此来源的条目拟合的。</translation>
    </message>
    <message>
        <source>Outside the fit of the constants.</source>
        <translation>不在常数的拟合数据之内。</translation>
    </message>
    <message>
        <source>Published: %1.</source>
        <extracomment>%1 is a published figure with its unit, %2 why the engine does not predict it</extracomment>
        <translation>公布值：%1。</translation>
    </message>
    <message>
        <source>Refused: %1.</source>
        <translation>不作预测：%1。</translation>
    </message>
    <message>
        <source>Predicted %1, published %2: %3.</source>
        <extracomment>%1 is a figure with its unit, %2 the published one, %3 the error such as +4.2 %</extracomment>
        <translation>预测值 %1，公布值 %2：%3。</translation>
    </message>
    <message>
        <source>P10 to P90: %1; the published value lies inside.</source>
        <extracomment>%1 is a band such as 2,300–3,100 tokens/s</extracomment>
        <translation>P10 至 P90：%1；公布值在区间内。</translation>
    </message>
    <message>
        <source>P10 to P90: %1; the published value lies outside.</source>
        <translation>P10 至 P90：%1；公布值在区间外。</translation>
    </message>
    <message>
        <source>Tier %1.</source>
        <extracomment>%1 is A, B or C</extracomment>
        <translation>置信等级 %1。</translation>
    </message>
    <message>
        <source>As of %1 · %2</source>
        <extracomment>%1 is a date such as 2025-11, %2 how sure the figure is: Published, Derived or Estimated</extracomment>
        <translation>截至 %1 · %2</translation>
    </message>
    <message>
        <source>Row %1, line %2</source>
        <extracomment>%1 is the id of a published run, %2 the line of its file</extracomment>
        <translation>条目 %1，第 %2 行</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>备注：%1</translation>
    </message>
    <message>
        <source>How it was predicted</source>
        <translation>预测依据</translation>
    </message>
    <message>
        <source>Inputs a prediction may see</source>
        <translation>可供预测使用的输入</translation>
    </message>
    <message>
        <source>Withheld from it</source>
        <translation>不供预测使用的数据</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>The constants were fitted without this row.</source>
        <translation>拟合常数时未使用此条目。</translation>
    </message>
</context>
<context>
    <name>jw::CheckWords</name>
    <message>
        <source>Tokens/s per GPU</source>
        <translation>每 GPU 每秒词元数</translation>
    </message>
    <message>
        <source>MFU</source>
        <translation>MFU</translation>
    </message>
    <message>
        <source>TFLOP/s per GPU</source>
        <translation>每 GPU TFLOP/s</translation>
    </message>
    <message>
        <source>Step time</source>
        <translation>训练步时间</translation>
    </message>
    <message>
        <source>GPU-hours</source>
        <translation>GPU 小时数</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能耗</translation>
    </message>
    <message>
        <source>Carbon</source>
        <translation>碳排放</translation>
    </message>
    <message>
        <source>Benchmark minutes</source>
        <translation>基准测试分钟数</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>拟合内</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>拟合外</translation>
    </message>
    <message>
        <source>%1 (line %2)</source>
        <extracomment>%1 is what is wrong with a file, %2 the number of its line</extracomment>
        <translation>%1（第 %2 行）</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>显存</translation>
    </message>
    <message>
        <source>TPOT</source>
        <translation>TPOT</translation>
    </message>
    <message>
        <source>TTFT</source>
        <translation>TTFT</translation>
    </message>
    <message>
        <source>Output tokens/s</source>
        <translation>输出词元/s</translation>
    </message>
    <message>
        <source>Energy of a token</source>
        <translation>每词元能耗</translation>
    </message>
    <message>
        <source>Energy of a request</source>
        <translation>每次请求能耗</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>拟合时留出</translation>
    </message>
</context>
<context>
    <name>jw::ChecksBar</name>
    <message>
        <source>All metrics</source>
        <translation>所有指标</translation>
    </message>
    <message>
        <source>All hardware</source>
        <translation>所有硬件</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>所有来源</translation>
    </message>
    <message>
        <source>Inside the fit</source>
        <translation>拟合内</translation>
    </message>
    <message>
        <source>Outside the fit</source>
        <translation>拟合外</translation>
    </message>
    <message>
        <source>Find a run (Ctrl+F)</source>
        <translation>查找运行（Ctrl+F）</translation>
    </message>
    <message>
        <source>Find a run by its model, hardware or source</source>
        <translation>按模型、硬件或来源查找运行</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>硬件</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Inside or outside the fit</source>
        <translation>拟合内或拟合外</translation>
    </message>
    <message>
        <source>All fits</source>
        <translation>全部拟合</translation>
    </message>
</context>
<context>
    <name>jw::ChecksModel</name>
    <message>
        <source>Refused: %1</source>
        <extracomment>%1 is why the engine does not predict a figure</extracomment>
        <translation>不作预测：%1</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>硬件</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>公布值</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测值</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Predicted over published, less one; sorted by size, whatever the sign</source>
        <translation>预测值除以公布值再减一；按大小排序，不计正负号</translation>
    </message>
    <message>
        <source>P10–P90</source>
        <translation>P10–P90</translation>
    </message>
    <message>
        <source>Eight in ten published values should lie in it; sorted by its relative width</source>
        <translation>十个公布值中应有八个落在其中；按相对宽度排序</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>置信等级</translation>
    </message>
    <message>
        <source>A: near fitted rows. B: the same kind of work on a fitted device. C: by family resemblance only.</source>
        <translation>A：接近拟合所用的条目。B：在拟合所用的设备上进行同类工作。C：仅凭同系列的相似性推断。</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>拟合</translation>
    </message>
    <message>
        <source>Whether the constants were fitted on rows of this source and metric</source>
        <translation>常数是否根据此来源和此指标的条目拟合</translation>
    </message>
    <message>
        <source>%1: the published value lies inside</source>
        <extracomment>%1 is a band such as 2,300–3,100 tokens/s</extracomment>
        <translation>%1：公布值在区间内</translation>
    </message>
    <message>
        <source>%1: the published value lies outside</source>
        <translation>%1：公布值在区间外</translation>
    </message>
    <message>
        <source>Error (%)</source>
        <translation>误差（%）</translation>
    </message>
    <message>
        <source>≈: derived from other figures of the source, no measurement of its own</source>
        <translation>≈：由来源中的其他数值推算，并非单独实测</translation>
    </message>
</context>
<context>
    <name>jw::Choice</name>
    <message>
        <source>Direct power</source>
        <translation>给定功率</translation>
    </message>
    <message>
        <source>Per query</source>
        <translation>按查询量</translation>
    </message>
    <message>
        <source>Given work</source>
        <translation>给定计算量</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Inference</source>
        <translation>推理</translation>
    </message>
    <message>
        <source>Batch inference</source>
        <translation>批量推理</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>一次性</translation>
    </message>
    <message>
        <source>Continuous</source>
        <translation>持续</translation>
    </message>
    <message>
        <source>TFLOP (work)</source>
        <translation>TFLOP（计算量）</translation>
    </message>
    <message>
        <source>TFLOPS-hours (rate times time)</source>
        <translation>TFLOPS-hours（算力乘以时间）</translation>
    </message>
    <message>
        <source>Owned</source>
        <translation>自有</translation>
    </message>
    <message>
        <source>Rented</source>
        <translation>租用</translation>
    </message>
    <message>
        <source>Colocation</source>
        <translation>托管</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Egress</source>
        <translation>出站流量</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>软件</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>设施</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Per month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Per year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>Per TB and month</source>
        <translation>每 TB 每月</translation>
    </message>
    <message>
        <source>Per accelerator and year</source>
        <translation>每加速器每年</translation>
    </message>
    <message>
        <source>Per accelerator, capital</source>
        <translation>每加速器（资本支出）</translation>
    </message>
    <message>
        <source>Per kW, capital</source>
        <translation>每 kW（资本支出）</translation>
    </message>
    <message>
        <source>Per accelerator-hour</source>
        <translation>每加速器小时</translation>
    </message>
    <message>
        <source>Per kWh</source>
        <translation>每 kWh</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Data sheet</source>
        <translation>规格书</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>Literature</source>
        <translation>文献</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Own value</source>
        <translation>自填值</translation>
    </message>
    <message>
        <source>Capital recovery factor</source>
        <translation>资本回收系数</translation>
    </message>
    <message>
        <source>Straight line</source>
        <translation>直线法</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>轻量</translation>
    </message>
    <message>
        <source>Selective</source>
        <translation>选择性</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>完全</translation>
    </message>
    <message>
        <source>Not sharded</source>
        <translation>不分片</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能耗</translation>
    </message>
    <message>
        <source>Carbon</source>
        <translation>碳排放</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已公布</translation>
    </message>
    <message>
        <source>Derived</source>
        <translation>推导</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>Bandwidth per dollar</source>
        <translation>每美元带宽</translation>
    </message>
    <message>
        <source>Operations per dollar</source>
        <translation>每美元运算量</translation>
    </message>
    <message>
        <source>Operations per watt</source>
        <translation>每瓦运算量</translation>
    </message>
    <message>
        <source>Whatever is given</source>
        <translation>以已填写的项为准</translation>
    </message>
    <message>
        <source>Model and layout</source>
        <translation>模型与并行布局</translation>
    </message>
    <message>
        <source>Model and own MFU</source>
        <translation>模型与自填 MFU</translation>
    </message>
    <message>
        <source>GPU-hours as reported</source>
        <translation>报告的 GPU 小时数</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Weekend</source>
        <translation>周末</translation>
    </message>
    <message>
        <source>Share the load</source>
        <translation>分担负载</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>退还</translation>
    </message>
    <message>
        <source>GPUs at work</source>
        <translation>工作中的 GPU</translation>
    </message>
    <message>
        <source>With their hosts</source>
        <translation>含主机</translation>
    </message>
    <message>
        <source>With idle machines</source>
        <translation>含空闲机器</translation>
    </message>
    <message>
        <source>At the meter</source>
        <translation>电表侧</translation>
    </message>
    <message>
        <source>Stated</source>
        <translation>来源声明</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>计算得出</translation>
    </message>
    <message>
        <source>Peak power</source>
        <translation>峰值功率</translation>
    </message>
    <message>
        <source>Model on these machines</source>
        <translation>这些机器上的模型</translation>
    </message>
    <message>
        <source>Work of an item</source>
        <translation>单件工作量</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>均匀分布</translation>
    </message>
    <message>
        <source>Triangular</source>
        <translation>三角分布</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正态分布</translation>
    </message>
    <message>
        <source>Lognormal</source>
        <translation>对数正态分布</translation>
    </message>
    <message>
        <source>Discrete</source>
        <translation>离散分布</translation>
    </message>
</context>
<context>
    <name>jw::CommandPalette</name>
    <message>
        <source>Type a command, a field, a name</source>
        <translation>输入命令、字段或名称</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Found commands and fields</source>
        <translation>找到的命令和字段</translation>
    </message>
    <message>
        <source>%1   (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>jw::Commands</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>计划(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Scenario</source>
        <translation>方案(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>计算(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>新建计划</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Import text form…</source>
        <translation>导入文本格式…</translation>
    </message>
    <message>
        <source>Export text form…</source>
        <translation>导出文本格式…</translation>
    </message>
    <message>
        <source>Export chart…</source>
        <translation>导出图表…</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Reset field</source>
        <translation>重置字段</translation>
    </message>
    <message>
        <source>Copy path of field</source>
        <translation>复制字段路径</translation>
    </message>
    <message>
        <source>Copy chart</source>
        <translation>复制图表</translation>
    </message>
    <message>
        <source>Search commands and fields</source>
        <translation>搜索命令和字段</translation>
    </message>
    <message>
        <source>Results column</source>
        <translation>结果栏</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>解释</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>深色主题</translation>
    </message>
    <message>
        <source>中文 / English</source>
        <translation>中文 / English</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom 100 %</source>
        <translation>缩放至 100 %</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>重置布局</translation>
    </message>
    <message>
        <source>Plan settings…</source>
        <translation>计划设置…</translation>
    </message>
    <message>
        <source>New scenario from here</source>
        <translation>从当前方案新建</translation>
    </message>
    <message>
        <source>Duplicate scenario</source>
        <translation>创建方案副本</translation>
    </message>
    <message>
        <source>Remove scenario</source>
        <translation>删除方案</translation>
    </message>
    <message>
        <source>Previous scenario</source>
        <translation>上一个方案</translation>
    </message>
    <message>
        <source>Next scenario</source>
        <translation>下一个方案</translation>
    </message>
    <message>
        <source>Recalculate</source>
        <translation>重新计算</translation>
    </message>
    <message>
        <source>Calculate automatically</source>
        <translation>自动计算</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>About Joulewright</source>
        <translation>关于 Joulewright</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Open sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>最近的文件</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Set source…</source>
        <translation>设置来源…</translation>
    </message>
    <message>
        <source>Train one model…</source>
        <translation>训练一个模型…</translation>
    </message>
    <message>
        <source>Serve requests…</source>
        <translation>部署推理服务…</translation>
    </message>
    <message>
        <source>Calibrate from measurements…</source>
        <translation>用实测数据校准…</translation>
    </message>
    <message>
        <source>Slide value…</source>
        <translation>滑动调值…</translation>
    </message>
</context>
<context>
    <name>jw::ComparePage</name>
    <message numerus="yes">
        <source>%n scenario(s)</source>
        <translation>
            <numerusform>%n 个方案</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n input(s) differ</source>
        <translation>
            <numerusform>%n 项输入不同</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Export chart…</source>
        <translation>导出图表…</translation>
    </message>
    <message>
        <source>Results of</source>
        <translation>结果范围</translation>
    </message>
    <message>
        <source>There is only the baseline. Make a scenario to see it beside another.</source>
        <translation>目前只有基线。新建一个方案，即可并排对比。</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>新建方案</translation>
    </message>
    <message>
        <source>Open an example</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Chart of the scenarios</source>
        <translation>方案图表</translation>
    </message>
    <message>
        <source>Results and differences</source>
        <translation>结果与差异</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Copy table of results</source>
        <translation>复制结果表格</translation>
    </message>
    <message>
        <source>Scenarios compared</source>
        <translation>参与对比的方案</translation>
    </message>
</context>
<context>
    <name>jw::ComparedModel</name>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>%1, the best of these</source>
        <translation>%1，其中最佳</translation>
    </message>
</context>
<context>
    <name>jw::ComparisonChart</name>
    <message>
        <source>Energy</source>
        <translation>能耗</translation>
    </message>
    <message>
        <source>Cost by line</source>
        <translation>分项成本</translation>
    </message>
    <message>
        <source>Carbon</source>
        <translation>碳排放</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>用水量</translation>
    </message>
    <message>
        <source>Average power</source>
        <translation>平均功率</translation>
    </message>
    <message>
        <source>Cumulative cost</source>
        <translation>累计成本</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Usable power, %1</source>
        <extracomment>title of a chart: %1 a quantity, %2 &quot;per year&quot;, &quot;this run&quot; or the plan&apos;s years</extracomment>
        <translation>可用功率，%1</translation>
    </message>
    <message>
        <source>Whiskers: P10 to P90 of what is predicted.</source>
        <translation>误差线：预测部分的 P10 至 P90。</translation>
    </message>
    <message>
        <source>Energy per query</source>
        <translation>每次查询能耗</translation>
    </message>
    <message>
        <source>or more</source>
        <extracomment>behind a total that is a lower bound: &quot;12.6 or more&quot;</extracomment>
        <translation>或更多</translation>
    </message>
    <message>
        <source>Energy of an item</source>
        <translation>每件能耗</translation>
    </message>
    <message>
        <source>Whiskers: P10 to P90, of samples where inputs are uncertain.</source>
        <translation>误差线：P10 至 P90；输入不确定时由抽样得出。</translation>
    </message>
</context>
<context>
    <name>jw::ConfigDialog</name>
    <message>
        <source>Shape from a config.json</source>
        <translation>从 config.json 读取模型结构</translation>
    </message>
    <message>
        <source>Paste the config.json that stands beside the weights of the model.</source>
        <translation>请粘贴与模型权重放在一起的 config.json。</translation>
    </message>
    <message>
        <source>Text of the config.json</source>
        <translation>config.json 的文本</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>读取结果</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Copy into the plan</source>
        <translation>复制到计划</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open a config.json</source>
        <translation>打开 config.json</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>This file is too large for a config.json.</source>
        <translation>此文件过大，不像是 config.json。</translation>
    </message>
    <message>
        <source>Cannot read the file: %1</source>
        <translation>无法读取文件：%1</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Not understood, and may matter: %1</source>
        <extracomment>%1 is a list of keys of a JSON file</extracomment>
        <translation>未能识别且可能有影响：%1</translation>
    </message>
    <message>
        <source>Assumed: %1</source>
        <extracomment>%1 is whole sentences</extracomment>
        <translation>假设：%1</translation>
    </message>
    <message>
        <source>Keys that the shape needs are missing: %1. Add them to the text.</source>
        <extracomment>%1 is a list of keys of a JSON file</extracomment>
        <translation>缺少描述模型结构所需的键：%1。请在文本中补上。</translation>
    </message>
</context>
<context>
    <name>jw::CostLines</name>
    <message>
        <source>Other costs</source>
        <translation>其他费用</translation>
    </message>
    <message>
        <source>Cost lines</source>
        <translation>费用项</translation>
    </message>
    <message>
        <source>Add cost line</source>
        <translation>添加费用项</translation>
    </message>
    <message>
        <source>Staff, network, storage, software and whatever else no machine explains.</source>
        <translation>人员、网络、存储、软件，以及其他无法由机器推算的费用。</translation>
    </message>
</context>
<context>
    <name>jw::DayCells</name>
    <message>
        <source>row %1, column %2</source>
        <extracomment>a cell of what was pasted: %1 and %2 are numbers from 1</extracomment>
        <translation>第 %1 行，第 %2 列</translation>
    </message>
    <message>
        <source>%1: hour and load do not stand side by side.</source>
        <translation>%1：小时与负载未并排。</translation>
    </message>
    <message>
        <source>%1: “%2” is no number from 0.</source>
        <translation>%1：“%2”不是大于或等于 0 的数。</translation>
    </message>
    <message>
        <source>%1: “%2” is no hour of the day, or one that was there before.</source>
        <translation>%1：“%2”不是一天中的小时，或与前面的小时重复。</translation>
    </message>
    <message>
        <source>At least one hour must have a load.</source>
        <translation>至少要有一个小时有负载。</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Load over the mean</source>
        <translation>负载与均值之比</translation>
    </message>
    <message>
        <source>%1: a day is one column or row of numbers, with their hours beside them or not.</source>
        <translation>%1：一天的数据是一列或一行数字，旁边可以带小时，也可以不带。</translation>
    </message>
    <message numerus="yes">
        <source>A day has 24 numbers, one for each hour; %n were pasted.</source>
        <translation>
            <numerusform>一天应有 24 个数，每小时一个；粘贴了 %n 个。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jw::DayCurve</name>
    <message>
        <source>%1: %2 times the mean</source>
        <extracomment>An hour of the day: %1 is &quot;14:00&quot;, %2 a number</extracomment>
        <translation>%1：均值的 %2 倍</translation>
    </message>
    <message>
        <source>%1, %2 replicas needed of %3</source>
        <extracomment>An hour of the day: %1 is &quot;14:00: 1.84 times the mean&quot;, %2 and %3 are numbers</extracomment>
        <translation>%1，需要 %2 个副本，现有 %3 个</translation>
    </message>
    <message>
        <source>Load by hour of the day</source>
        <translation>一天中各小时的负载</translation>
    </message>
    <message>
        <source>Load over the mean</source>
        <translation>负载与均值之比</translation>
    </message>
    <message>
        <source>Replicas needed</source>
        <translation>所需副本数</translation>
    </message>
    <message>
        <source>Replicas of the machines: %1</source>
        <translation>现有机器的副本数：%1</translation>
    </message>
    <message>
        <source>Hour of the day, local time</source>
        <translation>一天中的小时（当地时间）</translation>
    </message>
    <message>
        <source>left: load over the mean</source>
        <extracomment>title of an axis: %1 is a rate such as &quot;2,000 requests/s&quot;</extracomment>
        <translation>左：负载与均值之比</translation>
    </message>
    <message>
        <source>left: load over the mean, 1 is %1</source>
        <translation>左：负载与均值之比，1 即 %1</translation>
    </message>
    <message>
        <source>right: replicas</source>
        <translation>右：副本数</translation>
    </message>
    <message>
        <source>Peak of the flat day: %1</source>
        <extracomment>%1 is a number: the peak factor</extracomment>
        <translation>平稳日的峰值：%1</translation>
    </message>
    <message>
        <source>Replicas needed at the mean load</source>
        <translation>按平均负载所需副本数</translation>
    </message>
</context>
<context>
    <name>jw::DayPanel</name>
    <message>
        <source>Requests through the day</source>
        <translation>一天中的请求</translation>
    </message>
    <message>
        <source>From the catalogue…</source>
        <translation>从目录选取…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>均匀</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>24 numbers of a spreadsheet in a row or a column, with their hours or without</source>
        <translation>电子表格中一行或一列的 24 个数，可以带小时，也可以不带</translation>
    </message>
    <message>
        <source>The same load at every hour</source>
        <translation>每小时负载相同</translation>
    </message>
    <message>
        <source>Drag a bar, or choose an hour with the left and right arrow keys and change it with up and down by 1 % of the mean, with Shift by 10 %. The requests of the day stay the same.</source>
        <translation>拖动柱条；或用左右方向键选择小时，再用上下方向键按均值的 1 % 调整，按住 Shift 则按 10 % 调整。全天请求总量不变。</translation>
    </message>
    <message>
        <source>Hours of the day</source>
        <translation>一天各小时</translation>
    </message>
    <message>
        <source>Replicas through the day</source>
        <translation>一天中的副本</translation>
    </message>
    <message>
        <source>This service has no day of its own: its load is flat up to its peak factor. Drag a bar, paste 24 numbers, or take a day from the catalogue.</source>
        <translation>该服务没有日负载曲线：在峰值系数以内，负载视为均匀。可拖动柱条、粘贴 24 个数，或从目录选取一条日负载曲线。</translation>
    </message>
    <message>
        <source>No day: the peak factor counts</source>
        <translation>不使用日负载曲线：以峰值系数为准</translation>
    </message>
    <message>
        <source>In the baseline only: a scenario changes single fields.</source>
        <translation>仅限基线：方案只更改单个字段。</translation>
    </message>
    <message>
        <source>%1, over the mean</source>
        <extracomment>Head of a field: %1 is an hour such as 14:00</extracomment>
        <translation>%1 负载与均值之比</translation>
    </message>
    <message>
        <source>The load of an hour is a number from 0 to %1: at 24 all requests of the day would come in it.</source>
        <translation>单小时负载应为 0 至 %1 的数：为 24 时，全天请求都集中在这一小时。</translation>
    </message>
    <message>
        <source>Replicas, latency and power of each hour follow once the service is predicted.</source>
        <translation>服务完成预测后，将显示各小时的副本数、延迟和功率。</translation>
    </message>
    <message>
        <source>Day from the catalogue</source>
        <translation>从目录选取日负载曲线</translation>
    </message>
    <message>
        <source>A replica-hour is a replica that is switched on for an hour. Busy: in which it works on a request or an item, as a share of all. Beyond the load: those that the day would not fill where each replica serves the most that it can within the promise, as a share of all.</source>
        <translation>一个副本小时指一个副本开机一小时。忙碌：副本处理请求或单件的副本小时所占的份额。超出负载：若每个副本都在承诺之内按最大能力服务，全天负载用不完的副本小时所占的份额。</translation>
    </message>
</context>
<context>
    <name>jw::DayTable</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Requests/s</source>
        <translation>请求数/s</translation>
    </message>
    <message>
        <source>TTFT P%1 (ms)</source>
        <extracomment>head of a column: %1 is a percentile such as 95</extracomment>
        <translation>TTFT P%1（ms）</translation>
    </message>
    <message>
        <source>TPOT (ms)</source>
        <translation>TPOT（ms）</translation>
    </message>
    <message>
        <source>Busiest at %1 with %2 times the mean, quietest at %3 with %4; the mean is 1. One day, at local time, stands for all days of the year: take that of a weekday or of a weekend.</source>
        <extracomment>%1 and %3 are hours such as 14:00, %2 and %4 numbers</extracomment>
        <translation>高峰在 %1，为均值的 %2 倍；低谷在 %3，为 %4 倍；均值为 1。以当地时间的一天代表全年每一天：请选取工作日或周末的一天。</translation>
    </message>
    <message numerus="yes">
        <source>The promise is not kept in %n hour(s).</source>
        <translation>
            <numerusform>有 %n 个小时未满足延迟承诺。</numerusform>
        </translation>
    </message>
    <message>
        <source>Replicas idle</source>
        <translation>空闲副本</translation>
    </message>
    <message>
        <source>None: all replicas share the load of each hour.</source>
        <translation>无：每小时的负载由全部副本分担。</translation>
    </message>
    <message>
        <source>Replicas without requests: their machines stay on and draw idle power.</source>
        <translation>没有请求的副本：其机器保持开启并消耗空闲功率。</translation>
    </message>
    <message>
        <source>Replicas given back</source>
        <translation>已退还副本</translation>
    </message>
    <message>
        <source>Replicas without requests: their rented machines are given back for the hour, draw nothing and cost nothing.</source>
        <translation>没有请求的副本：其租用机器在该小时退还，不耗电也不计费。</translation>
    </message>
    <message>
        <source>From this hour to the next, local time</source>
        <translation>从该整点到下一整点，当地时间</translation>
    </message>
    <message>
        <source>Share (%)</source>
        <translation>占比（%）</translation>
    </message>
    <message>
        <source>Share of the requests of a day</source>
        <translation>占全天请求的比例</translation>
    </message>
    <message>
        <source>Of the whole service, mean over the hour</source>
        <translation>整个服务在该小时内的平均值</translation>
    </message>
    <message>
        <source>Replicas needed</source>
        <translation>所需副本</translation>
    </message>
    <message>
        <source>Replicas at work</source>
        <translation>工作副本</translation>
    </message>
    <message>
        <source>Switched on and given requests</source>
        <translation>已开启并分配请求</translation>
    </message>
    <message>
        <source>Load (%)</source>
        <translation>负载（%）</translation>
    </message>
    <message>
        <source>Requests of a replica at work over the most that it serves at all, promise or not</source>
        <translation>工作副本的请求数与其最大可服务量之比，无论是否满足承诺</translation>
    </message>
    <message>
        <source>Time to the first token that %1 % of the requests stay within</source>
        <extracomment>%1 is a percentile such as 95</extracomment>
        <translation>%1 % 的请求不超过的首词元时间</translation>
    </message>
    <message>
        <source>Mean time of an output token</source>
        <translation>每个输出词元的平均时间</translation>
    </message>
    <message>
        <source>GPU power (W)</source>
        <translation>GPU 功率（W）</translation>
    </message>
    <message>
        <source>Mean of a GPU of replicas at work, without its host</source>
        <translation>工作副本中每个 GPU 的平均功率，不含主机</translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation>承诺达成</translation>
    </message>
    <message>
        <source>Do the replicas at work keep the promise in this hour?</source>
        <translation>该小时的工作副本能否满足承诺？</translation>
    </message>
    <message>
        <source>Share of the items of a day</source>
        <translation>占全天单件数的比例</translation>
    </message>
    <message>
        <source>Items/s</source>
        <translation>单件/秒</translation>
    </message>
    <message>
        <source>Busy (%)</source>
        <translation>忙碌（%）</translation>
    </message>
    <message>
        <source>Share of the hour that a replica at work works on items</source>
        <translation>工作副本在该小时内处理单件的时间占比</translation>
    </message>
    <message>
        <source>GPUs on</source>
        <translation>开启的 GPU</translation>
    </message>
    <message>
        <source>At work or idle; those given back are off</source>
        <translation>工作或空闲；已退还的不计</translation>
    </message>
    <message>
        <source>Power (kW)</source>
        <translation>功率（kW）</translation>
    </message>
    <message>
        <source>At the meter: GPUs and hosts that are on, cooling and losses. The hour takes as many kWh.</source>
        <translation>电表处：开启的 GPU 与主机，以及制冷和损耗。该小时用电的 kWh 数与此相同。</translation>
    </message>
    <message>
        <source>Energy of an item at the meter; machines that wait are counted</source>
        <translation>电表处的每件能耗；等待中的机器计入</translation>
    </message>
    <message>
        <source>One time in ten the energy of an item is below this</source>
        <translation>十次中有一次每件能耗低于此值</translation>
    </message>
    <message>
        <source>One time in ten the energy of an item is above this</source>
        <translation>十次中有一次每件能耗高于此值</translation>
    </message>
    <message>
        <source>Keeps up</source>
        <translation>跟得上</translation>
    </message>
    <message>
        <source>Do the replicas at work serve all that is asked for in this hour?</source>
        <translation>工作副本能否满足该小时的全部需求？</translation>
    </message>
    <message numerus="yes">
        <source>More is asked than the machines serve in %n hour(s).</source>
        <translation>
            <numerusform>有 %n 个小时的需求超出机器的服务能力。</numerusform>
        </translation>
    </message>
    <message>
        <source>Item (%1)</source>
        <extracomment>heads of columns: %1 is a unit such as mWh</extracomment>
        <translation>单件（%1）</translation>
    </message>
    <message>
        <source>P10 (%1)</source>
        <translation>P10（%1）</translation>
    </message>
    <message>
        <source>P90 (%1)</source>
        <translation>P90（%1）</translation>
    </message>
    <message>
        <source>The day takes %1 kWh at the meter, %2 %5 an item (P10 %3, P90 %4).</source>
        <extracomment>%2 to %4 are energies, %5 their unit such as mWh</extracomment>
        <translation>全天计量用电 %1 kWh，每件 %2 %5（P10 %3，P90 %4）。</translation>
    </message>
    <message>
        <source>%1 requests/s</source>
        <translation>%1 请求/秒</translation>
    </message>
    <message>
        <source>%1 items/s</source>
        <translation>%1 件/秒</translation>
    </message>
    <message>
        <source>That keep the promise at the mean load of the hour, with headroom and spares</source>
        <translation>按该小时平均负载满足承诺所需，含余量与备用</translation>
    </message>
    <message>
        <source>That serve all items at the mean load of the hour, with headroom and spares</source>
        <translation>按该小时平均负载服务全部单件所需，含余量与备用</translation>
    </message>
</context>
<context>
    <name>jw::DeltaTable</name>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Δ %1</source>
        <translation>Δ %1</translation>
    </message>
    <message>
        <source>Δ % %1</source>
        <translation>Δ % %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a service, %2 one of its results: &quot;chat: Cost per query&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Difference, draw by draw: P10 %1, P50 %2, P90 %3</source>
        <extracomment>tooltip of a difference between scenarios, draw by draw: %1 to %3 are percentiles such as &quot;−4.1 %&quot;</extracomment>
        <translation>逐次抽样的差值：P10 %1，P50 %2，P90 %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>the ends of the band of a difference, P10 and P90: &quot;−5.2 to −3.3&quot;</extracomment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a difference with its band: &quot;−4.1 (−5.2 to −3.3)&quot;</extracomment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>jw::DifferencesModel</name>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 is a field such as PUE, %2 a row of the plan</extracomment>
        <translation>%2 的%1</translation>
    </message>
    <message>
        <source>%1: plan has %2, catalogue %3</source>
        <extracomment>%1 is a field, %2 and %3 its values: &quot;TDP: plan has 700 W, catalogue 750 W&quot;</extracomment>
        <translation>%1：计划为 %2，目录为 %3</translation>
    </message>
    <message>
        <source>%1. The plan&apos;s is a value of your own.</source>
        <translation>%1。计划中的值是自填值。</translation>
    </message>
    <message>
        <source>Source of the catalogue</source>
        <translation>目录中的来源</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <extracomment>%1 is a value that is an estimate, such as 700 W</extracomment>
        <translation>≈ %1</translation>
    </message>
    <message>
        <source>%1. Source: %2</source>
        <extracomment>%1 is a value such as 700 W, %2 the title of its source, its date, how sure it is</extracomment>
        <translation>%1。来源：%2</translation>
    </message>
</context>
<context>
    <name>jw::DistributionDialog</name>
    <message>
        <source>Distribution of %1</source>
        <translation>%1的分布</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>固定值</translation>
    </message>
    <message>
        <source>Range: all values alike</source>
        <translation>范围：各值机会相同</translation>
    </message>
    <message>
        <source>Three points: triangle</source>
        <translation>三点：三角分布</translation>
    </message>
    <message>
        <source>Normal: mean and standard deviation</source>
        <translation>正态：均值和标准差</translation>
    </message>
    <message>
        <source>P10 and P90 (lognormal)</source>
        <translation>P10 和 P90（对数正态）</translation>
    </message>
    <message>
        <source>Three points: rounded (PERT)</source>
        <translation>三点：平滑（PERT）</translation>
    </message>
    <message>
        <source>List of values</source>
        <translation>取值列表</translation>
    </message>
    <message>
        <source>Kind of distribution</source>
        <translation>分布类型</translation>
    </message>
    <message>
        <source>One value a line; behind a semicolon how much it weighs: 1.2; 3</source>
        <translation>每行一个值，分号后写权重：1.2; 3</translation>
    </message>
    <message>
        <source>Values and weights</source>
        <translation>取值和权重</translation>
    </message>
    <message>
        <source>Set distribution</source>
        <translation>设定分布</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Holds in the baseline and in every scenario that does not set %1 itself. The plan itself goes on with %2.</source>
        <translation>适用于基线，以及没有自行设定“%1”的所有方案。计划本身仍按 %2 计算。</translation>
    </message>
    <message>
        <source>This scenario sets it, so here it stays certain.</source>
        <translation>当前方案自己设定了该值，因此在这里它是确定的。</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>Greatest</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Most likely</source>
        <translation>最可能值</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>P10</source>
        <translation>P10</translation>
    </message>
    <message>
        <source>P90</source>
        <translation>P90</translation>
    </message>
</context>
<context>
    <name>jw::EditText</name>
    <message>
        <source>plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>tariff</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>accelerator</source>
        <translation>加速器</translation>
    </message>
    <message>
        <source>fleet</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>node group</source>
        <translation>节点组</translation>
    </message>
    <message>
        <source>workload</source>
        <translation>工作负载</translation>
    </message>
    <message>
        <source>assignment</source>
        <translation>分配</translation>
    </message>
    <message>
        <source>cost line</source>
        <translation>费用项</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>override</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>source of a value</source>
        <translation>数值来源</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>更改“%2”的“%1”</translation>
    </message>
    <message>
        <source>Change %1 of %2 in %3</source>
        <translation>在“%3”中更改“%2”的“%1”</translation>
    </message>
    <message>
        <source>Reset %1 of %2</source>
        <translation>重置“%2”的“%1”</translation>
    </message>
    <message>
        <source>Reset %1 of %2 in %3</source>
        <translation>在“%3”中重置“%2”的“%1”</translation>
    </message>
    <message>
        <source>Add %1 %2</source>
        <translation>添加%1“%2”</translation>
    </message>
    <message>
        <source>Remove %1 %2</source>
        <translation>删除%1“%2”</translation>
    </message>
    <message>
        <source>Remove %1 rows, kind: %2</source>
        <translation>删除 %1 行，类型：%2</translation>
    </message>
    <message>
        <source>Move %1 %2</source>
        <translation>移动%1“%2”</translation>
    </message>
    <message>
        <source>Duplicate %1 %2</source>
        <translation>复制%1“%2”</translation>
    </message>
    <message>
        <source>Paste %1 cells, kind: %2</source>
        <translation>粘贴 %1 个单元格，类型：%2</translation>
    </message>
    <message>
        <source>Undo or redo</source>
        <translation>撤销或重做</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Fill %1 from %2</source>
        <translation>用“%2”填充“%1”</translation>
    </message>
    <message>
        <source>Set source of %1 of %2</source>
        <translation>设置“%2”的“%1”的来源</translation>
    </message>
    <message>
        <source>Change share of %1 for %2</source>
        <translation>更改“%1”分配给“%2”的份额</translation>
    </message>
    <message>
        <source>Change share of %1 for %2 in %3</source>
        <translation>在“%3”中更改“%1”分配给“%2”的份额</translation>
    </message>
    <message>
        <source>Take over figures of %1</source>
        <translation>采用“%1”的数值</translation>
    </message>
    <message>
        <source>Change layout of %1</source>
        <translation>更改“%1”的并行布局</translation>
    </message>
    <message>
        <source>Add %1 from the advisor</source>
        <translation>从选型顾问添加“%1”</translation>
    </message>
    <message>
        <source>Change power cap for %1</source>
        <translation>更改“%1”的功率上限</translation>
    </message>
    <message>
        <source>Import rows from CSV</source>
        <translation>从 CSV 导入条目</translation>
    </message>
    <message>
        <source>Calibrate from %1</source>
        <translation>用“%1”校准</translation>
    </message>
    <message>
        <source>Use an operating point for %1</source>
        <translation>为“%1”使用工作点</translation>
    </message>
    <message>
        <source>Change lengths of %1</source>
        <translation>更改“%1”的长度</translation>
    </message>
    <message>
        <source>calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Change the item of %1</source>
        <translation>更改 %1 的单件</translation>
    </message>
    <message>
        <source>distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>Set the distribution of %1 of %2</source>
        <translation>设置 %2 的%1的分布</translation>
    </message>
    <message>
        <source>Remove the distribution of %1 of %2</source>
        <translation>移除 %2 的%1的分布</translation>
    </message>
    <message>
        <source>Reset %1 values</source>
        <translation>重置 %1 个值</translation>
    </message>
    <message>
        <source>Make scenario %1</source>
        <translation>生成方案 %1</translation>
    </message>
    <message>
        <source>Make %1 estimates of the catalogue uncertain</source>
        <translation>将目录中的 %1 个估计值设为不确定</translation>
    </message>
    <message>
        <source>Take %1 out of its group</source>
        <translation>将 %1 移出所在的组</translation>
    </message>
    <message>
        <source>Group %1 as “%2”</source>
        <translation>将 %1 归入“%2”组</translation>
    </message>
    <message>
        <source>Take %1 scenarios out of their groups</source>
        <translation>将 %1 个方案移出所在的组</translation>
    </message>
    <message>
        <source>Group %1 scenarios as “%2”</source>
        <translation>将 %1 个方案归入“%2”组</translation>
    </message>
    <message>
        <source>Move %1 rows, kind: %2</source>
        <translation>移动 %1 行，类型：%2</translation>
    </message>
</context>
<context>
    <name>jw::EntityForm</name>
    <message numerus="yes">
        <source>%n of %1 fields differs from the baseline</source>
        <extracomment>%n of the fields of a form has another value than in the baseline, %1 is how many fields there are</extracomment>
        <translation>
            <numerusform>%1 个字段中有 %n 个与基线不同</numerusform>
        </translation>
    </message>
    <message>
        <source>Less</source>
        <translation>收起</translation>
    </message>
    <message numerus="yes">
        <source>More: %n field(s)</source>
        <translation>
            <numerusform>更多：%n 个字段</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jw::Explain</name>
    <message>
        <source>own value, no source</source>
        <translation>自填值，无来源</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>default: %1</source>
        <translation>默认值：%1</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 a quantity, %2 the workload, site or year it is of</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>year %1</source>
        <extracomment>%1 is a calendar year</extracomment>
        <translation>%1 年</translation>
    </message>
</context>
<context>
    <name>jw::ExplainPanel</name>
    <message>
        <source>Explain</source>
        <translation>解释</translation>
    </message>
    <message>
        <source>Back to results</source>
        <translation>返回结果</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>组成部分</translation>
    </message>
    <message>
        <source>Parts of the result</source>
        <translation>结果的组成部分</translation>
    </message>
    <message>
        <source>Where the numbers come from</source>
        <translation>数值来源</translation>
    </message>
    <message>
        <source>Inputs and their sources</source>
        <translation>输入及其来源</translation>
    </message>
    <message>
        <source>Choose Explain on a result.</source>
        <translation>请在某项结果上选择“解释”。</translation>
    </message>
    <message>
        <source>This result does not exist any more.</source>
        <translation>此结果已不存在。</translation>
    </message>
    <message>
        <source>The plan cannot be evaluated in this scenario; see Problems.</source>
        <translation>计划在此方案下无法计算，请查看“问题”。</translation>
    </message>
    <message>
        <source>Nothing in the plan adds to this result.</source>
        <translation>计划中没有内容计入此结果。</translation>
    </message>
    <message>
        <source>An input of the plan.</source>
        <translation>计划的一项输入。</translation>
    </message>
    <message>
        <source>Formula: %1</source>
        <translation>公式：%1</translation>
    </message>
    <message>
        <source>Joulewright %1, direct: computed without samples</source>
        <translation>Joulewright %1，直接计算：未经抽样</translation>
    </message>
    <message>
        <source>%1 = %2
%3</source>
        <translation>%1 = %2
%3</translation>
    </message>
    <message>
        <source>This figure is fixed: no input of the plan changes it.</source>
        <translation>该数值固定不变：计划中没有任何输入会改变它。</translation>
    </message>
    <message>
        <source>This figure does not exist: the plan does not give what it takes.</source>
        <translation>该数值不存在：计划没有给出它所需的数据。</translation>
    </message>
    <message>
        <source>At least so much. %1</source>
        <extracomment>%1 is what a figure leaves out</extracomment>
        <translation>至少如此。%1</translation>
    </message>
</context>
<context>
    <name>jw::FieldEditor</name>
    <message>
        <source>Reset</source>
        <extracomment>Button beside a field&apos;s name: the scenario takes the value it is based on again</extracomment>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>重置%1</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <extracomment>What a screen reader calls a field: %1 its name, %2 its unit</extracomment>
        <translation>%1，单位 %2</translation>
    </message>
    <message>
        <source>Needed</source>
        <extracomment>Stands in an empty field that has no default</extracomment>
        <translation>必填</translation>
    </message>
    <message>
        <source>Take %1 as %2</source>
        <extracomment>%1 is a number as it can be read, %2 the field&apos;s name</extracomment>
        <translation>采用 %1 作为%2</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <extracomment>%1 is what a person noted beside a value</extracomment>
        <translation>备注：%1</translation>
    </message>
    <message>
        <source>Explain use</source>
        <translation>解释用途</translation>
    </message>
    <message>
        <source>Set source…</source>
        <translation>设置来源…</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Show in compare</source>
        <translation>在对比中显示</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Slide…</source>
        <translation>滑动调值…</translation>
    </message>
    <message>
        <source>Uncertain: %1</source>
        <extracomment>%1 is a distribution such as &quot;between 1.1 and 1.3 (uniform)&quot;</extracomment>
        <translation>不确定：%1</translation>
    </message>
    <message>
        <source>Distribution…</source>
        <translation>分布…</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>未给出</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Under a field: %1 is the scenario that this one is based on, %2 the value there with its unit</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>From %1; %2</source>
        <extracomment>Under a field: the value is that of scenario %1 and not &quot;Baseline: 1.2&quot;, which is %2</extracomment>
        <translation>来自 %1；%2</translation>
    </message>
    <message>
        <source>Takes the value of %1 again: %2 (Ctrl+R)</source>
        <extracomment>What the button Reset does: %1 is the scenario that this one is based on, %2 the value there</extracomment>
        <translation>恢复为 %1 的值：%2（Ctrl+R）</translation>
    </message>
    <message>
        <source>Reset to %1</source>
        <extracomment>Entry of a field&apos;s menu: %1 is the value that it takes</extracomment>
        <translation>重置为 %1</translation>
    </message>
</context>
<context>
    <name>jw::FieldTexts</name>
    <message>
        <source>Own value, no source</source>
        <translation>自填值，无来源</translation>
    </message>
    <message>
        <source>Own value</source>
        <translation>自填值</translation>
    </message>
    <message>
        <source>Default</source>
        <extracomment>%1 says where a default comes from: &quot;assumption&quot;</extracomment>
        <translation>默认值</translation>
    </message>
    <message>
        <source>Default: %1</source>
        <translation>默认值：%1</translation>
    </message>
</context>
<context>
    <name>jw::FileActions</name>
    <message>
        <source>%1, %2: %3 → %4</source>
        <extracomment>A changed value: %1 row, %2 field, %3 old and %4 new value: &quot;Ashburn, PUE: 1.25 → 1.5&quot;</extracomment>
        <translation>%1，%2：%3 → %4</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>…另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>新计划</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Edits are not kept for recovery: %1 Save now.</source>
        <translation>修改未能存入恢复副本：%1请立即保存。</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Joulewright</source>
        <translation>Joulewright</translation>
    </message>
    <message>
        <source>Unsaved edits</source>
        <translation>未保存的修改</translation>
    </message>
    <message>
        <source>Open a plan</source>
        <translation>打开计划</translation>
    </message>
    <message>
        <source>Joulewright plans (*.joule)</source>
        <translation>Joulewright 计划 (*.joule)</translation>
    </message>
    <message>
        <source>Save the plan as</source>
        <translation>计划另存为</translation>
    </message>
    <message>
        <source>Import a plan&apos;s text form</source>
        <translation>导入计划的文本格式</translation>
    </message>
    <message>
        <source>Text form (*.json)</source>
        <translation>文本格式 (*.json)</translation>
    </message>
    <message>
        <source>Export the plan&apos;s text form</source>
        <translation>导出计划的文本格式</translation>
    </message>
    <message>
        <source>Changed on disk</source>
        <translation>磁盘上的文件已更改</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else since you opened it. Your edits are safe here.</source>
        <translation>%1 在你打开后被他人更改。你的修改仍完好保留在此处。</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>替换对方的版本</translation>
    </message>
    <message>
        <source>Open theirs</source>
        <translation>打开对方的版本</translation>
    </message>
    <message>
        <source>never saved</source>
        <translation>从未保存</translation>
    </message>
    <message>
        <source>Recover edits</source>
        <extracomment>%1 plan name, %2 file, %3 time of the last edit, %n how many</extracomment>
        <translation>恢复修改</translation>
    </message>
    <message numerus="yes">
        <source>“%1” (%2) has %n edit(s) that were not saved, the last at %3.</source>
        <translation>
            <numerusform>“%1”（%2）有 %n 处修改未保存，最后一处在 %3。</numerusform>
        </translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Discard (kept 30 days)</source>
        <translation>丢弃（保留 30 天）</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Only .joule files can be dropped here.</source>
        <translation>此处只能拖放 .joule 文件。</translation>
    </message>
    <message>
        <source>Joulewright %1</source>
        <translation>Joulewright %1</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详细信息</translation>
    </message>
    <message>
        <source>Open backup</source>
        <translation>打开备份</translation>
    </message>
    <message>
        <source>%1 may not be written. Save asks for another place.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>%1 不可写入。保存时会询问其他位置。</translation>
    </message>
    <message>
        <source>%1 was changed by another program, so it is left as it is. Save asks for another place.</source>
        <translation>%1 已被其他程序更改，因此保持原样。保存时会询问其他位置。</translation>
    </message>
    <message>
        <source>changed on disk</source>
        <translation>磁盘上已更改</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else since you opened it. Save asks what to do.</source>
        <translation>%1 在您打开之后被他人更改。保存时会询问如何处理。</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>“%1” has edits that are not saved. Save them first?</source>
        <extracomment>%1 is the name of a plan</extracomment>
        <translation>“%1”有未保存的修改。要先保存吗？</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Edited since %1</source>
        <extracomment>%1 is a time: the edits since then are not saved</extracomment>
        <translation>%1 之后有修改</translation>
    </message>
</context>
<context>
    <name>jw::FilterBar</name>
    <message>
        <source>%1: all</source>
        <extracomment>a filter that lets all rows pass: %1 is a column such as Vendor</extracomment>
        <translation>%1：全部</translation>
    </message>
    <message>
        <source>Find in the catalogue (Ctrl+F)</source>
        <translation>在目录中查找（Ctrl+F）</translation>
    </message>
    <message>
        <source>Find in the catalogue</source>
        <translation>在目录中查找</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Own rows</source>
        <translation>自定义条目</translation>
    </message>
    <message>
        <source>Only accelerators of the plan that the catalogue does not have as they are</source>
        <translation>仅显示计划中与目录条目不同或目录中没有的加速器</translation>
    </message>
</context>
<context>
    <name>jw::Findables</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 is a field such as PUE, %2 the site, group or workload it is of</extracomment>
        <translation>%2 的%1</translation>
    </message>
    <message>
        <source>%1 in the catalogue: %2</source>
        <extracomment>%1 is a row of the catalogue such as an accelerator, %2 its table</extracomment>
        <translation>目录中的 %1：%2</translation>
    </message>
    <message>
        <source>Which hardware for this work</source>
        <translation>这项工作该用哪种硬件</translation>
    </message>
</context>
<context>
    <name>jw::FleetPage</name>
    <message>
        <source>Node groups</source>
        <translation>节点组</translation>
    </message>
    <message>
        <source>Fleets</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>From catalogue…</source>
        <translation>从目录添加…</translation>
    </message>
    <message>
        <source>Add group</source>
        <translation>添加节点组</translation>
    </message>
    <message>
        <source>Add fleet</source>
        <translation>添加集群</translation>
    </message>
    <message>
        <source>Fill from catalogue…</source>
        <translation>从目录填充…</translation>
    </message>
    <message>
        <source>Cloud prices…</source>
        <translation>云服务价格…</translation>
    </message>
    <message>
        <source>Remove fleet</source>
        <translation>删除集群</translation>
    </message>
    <message>
        <source>A fleet is groups of equal nodes at a site; there is none yet.</source>
        <translation>集群由同一站点的若干节点组构成，组内节点相同；目前还没有集群。</translation>
    </message>
    <message>
        <source>Open an example: a DGX SuperPOD for a week</source>
        <translation>打开示例：一套 DGX SuperPOD 运行一周</translation>
    </message>
    <message numerus="yes">
        <source>%n node group(s)</source>
        <translation>
            <numerusform>%n 个节点组</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 nodes · %3 accelerators</source>
        <extracomment>%1 is &quot;3 node groups&quot;, %2 a number of nodes, %3 a number of accelerators</extracomment>
        <translation>%1 · %2 个节点 · %3 个加速器</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>All fleets</source>
        <translation>所有集群</translation>
    </message>
    <message>
        <source>Accelerator: %1</source>
        <translation>加速器：%1</translation>
    </message>
    <message>
        <source>Fleet: %1</source>
        <translation>集群：%1</translation>
    </message>
    <message>
        <source>Add a group from the catalogue</source>
        <translation>从目录添加节点组</translation>
    </message>
    <message>
        <source>Fill the group from the catalogue</source>
        <translation>从目录填充节点组</translation>
    </message>
    <message>
        <source>Take rents from the catalogue</source>
        <translation>从目录填入租金</translation>
    </message>
    <message>
        <source>Sections of the node group</source>
        <translation>节点组的各部分</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>节点组</translation>
    </message>
    <message>
        <source>Own or rent</source>
        <translation>自有或租用</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>加速器</translation>
    </message>
    <message>
        <source>Fleet and its costs</source>
        <translation>集群及其费用</translation>
    </message>
</context>
<context>
    <name>jw::Frontier</name>
    <message>
        <source>no known rate at the precision</source>
        <translation>此精度下没有已知的算力</translation>
    </message>
    <message>
        <source>no fast link among so many GPUs, or heads that they cannot share</source>
        <translation>这么多 GPU 之间没有高速互连，或注意力头数无法均分</translation>
    </message>
    <message>
        <source>too little memory for the model</source>
        <translation>显存不足以容纳模型</translation>
    </message>
    <message>
        <source>more requests than the memory holds: they would only wait</source>
        <translation>请求数超过显存所能容纳：多出的只能等待</translation>
    </message>
    <message>
        <source>no measured rows of the device</source>
        <translation>没有该设备的实测条目</translation>
    </message>
    <message>
        <source>no measured rows of the engine on such a device</source>
        <translation>没有该引擎在此类设备上的实测条目</translation>
    </message>
    <message>
        <source>too far from all measured rows</source>
        <translation>与所有实测条目相差过大</translation>
    </message>
    <message>
        <source>the promise is kept at no load</source>
        <translation>在任何负载下都无法满足延迟承诺</translation>
    </message>
    <message>
        <source>%1 GPU(s) of “%2” hold %3; the weights take %4, beside a cache and what the engine keeps</source>
        <translation>“%2”的 %1 个 GPU 共有 %3；权重占 %4，另需缓存与引擎保留的部分</translation>
    </message>
</context>
<context>
    <name>jw::FrontierItems</name>
    <message>
        <source>%1 (%2–%3)</source>
        <extracomment>%1 is a figure, %2 and %3 its P10 and P90</extracomment>
        <translation>%1（%2–%3）</translation>
    </message>
    <message>
        <source>The device of the service</source>
        <translation>该服务的设备</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>置信等级</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Items/s/GPU</source>
        <translation>件/s/GPU</translation>
    </message>
    <message>
        <source>Items/s and GPU</source>
        <translation>每秒每 GPU 件数</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 USD at the dearest offer</source>
        <extracomment>tooltip of a bar at the cheapest offer: %1 is a cost</extracomment>
        <translation>按最贵报价为 %1 美元</translation>
    </message>
    <message>
        <source>on demand</source>
        <translation>按需</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>reserved 1 year</source>
        <translation>预留 1 年</translation>
    </message>
    <message>
        <source>reserved 3 years</source>
        <translation>预留 3 年</translation>
    </message>
    <message>
        <source>spot</source>
        <translation>竞价</translation>
    </message>
    <message>
        <source>bought</source>
        <translation>购买</translation>
    </message>
    <message>
        <source>owned</source>
        <translation>自有</translation>
    </message>
    <message>
        <source>The plan&apos;s, %1</source>
        <extracomment>%1 is how the machines are had: on demand, reserved, owned</extracomment>
        <translation>计划的，%1</translation>
    </message>
    <message>
        <source>Catalogue, %1</source>
        <translation>目录，%1</translation>
    </message>
    <message>
        <source>USD/million items</source>
        <extracomment>with P10 and P90</extracomment>
        <translation>美元/百万件</translation>
    </message>
    <message>
        <source>Million items (USD)</source>
        <translation>百万件（美元）</translation>
    </message>
    <message>
        <source>%1/item, GPUs</source>
        <extracomment>heads of a column: %1 is a unit such as mWh</extracomment>
        <translation>%1/件（GPU）</translation>
    </message>
    <message>
        <source>Energy of an item, GPUs alone (%1)</source>
        <translation>单件能耗，仅 GPU（%1）</translation>
    </message>
    <message>
        <source>Cost of a million items by accelerator</source>
        <translation>各加速器的每百万件成本</translation>
    </message>
    <message>
        <source>Cost of a million items</source>
        <translation>每百万件成本</translation>
    </message>
    <message>
        <source>%1, as planned (%2)</source>
        <extracomment>%1 is a device, %2 the tier of its prediction, such as C</extracomment>
        <translation>%1，按计划（%2）</translation>
    </message>
</context>
<context>
    <name>jw::FrontierPanel</name>
    <message>
        <source>Latency against throughput</source>
        <translation>延迟与吞吐量</translation>
    </message>
    <message>
        <source>Cost of a million output tokens by accelerator</source>
        <translation>各加速器的每百万输出词元成本</translation>
    </message>
    <message>
        <source>What the lines are</source>
        <translation>曲线划分依据</translation>
    </message>
    <message>
        <source>GPUs of a replica</source>
        <translation>单副本 GPU 数</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>加速器</translation>
    </message>
    <message>
        <source>Output tokens per GPU over the time per output token</source>
        <translation>每 GPU 输出词元数与每输出词元时间</translation>
    </message>
    <message>
        <source>Use this point</source>
        <translation>使用此工作点</translation>
    </message>
    <message>
        <source>Devices, the cheapest token first</source>
        <translation>设备，词元成本最低的在前</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>Choose a point of the chart first.</source>
        <translation>请先在图表中选择一个点。</translation>
    </message>
    <message>
        <source>The machines of the service have another accelerator: change them on the page Fleet.</source>
        <translation>该服务的机器使用另一种加速器：请在“集群”页面更改。</translation>
    </message>
    <message>
        <source>No combination can be predicted. The reasons are below.</source>
        <translation>没有可预测的组合。原因见下方。</translation>
    </message>
    <message>
        <source>Each device at the largest load within the promise, all day, at its cheapest offer but spot; the planned one at the plan&apos;s price. The whiskers are the band of its tier; what the dearest offer comes to, says the tooltip of a bar. Screened devices have no prediction and stand last in the table; why not, says the tooltip of their name.</source>
        <translation>每种设备全天按满足承诺的最大负载、以除竞价实例外最便宜的报价计；计划中的设备按计划价格计。须线为其等级的区间；按最贵报价计的成本见柱的提示。仅经筛选的设备没有预测，排在表格末尾；原因见其名称的提示。</translation>
    </message>
    <message>
        <source>Devices, the cheapest item first</source>
        <translation>设备，单件成本最低的在前</translation>
    </message>
    <message>
        <source>Choose a point with a click, or with the arrow keys and Enter. Each point holds a constant number of requests; pale ones are beaten by another in both, or break the promised TTFT.</source>
        <translation>单击选择一个点，或用方向键和 Enter 键选择。每个点的并发请求数恒定；浅色的点在两项指标上都不及另一个点，或不满足承诺的 TTFT。</translation>
    </message>
    <message>
        <source>Cost of a million items by accelerator</source>
        <translation>各加速器的每百万件成本</translation>
    </message>
    <message>
        <source>Each device at full load, all day, at its cheapest offer but spot; the planned one at the plan&apos;s price. The bars are the cheapest and all devices of the plan. Time and energy follow from the work of an item; energy is that of the GPUs alone, without hosts and site. The whiskers are the band of the time; what the dearest offer comes to, says the tooltip of a bar. Whether the model fits the memory is not checked.</source>
        <translation>各设备全天满载，取除竞价外最便宜的报价；方案中的设备取方案价格。条形为最便宜的设备与方案的所有设备。时间与能耗由单件的计算量得出；能耗仅计 GPU，不含主机与站点。须线为时间的区间；最贵报价的结果见条形的提示。未检查模型能否放入内存。</translation>
    </message>
</context>
<context>
    <name>jw::FrontierTable</name>
    <message numerus="yes">
        <source>%n GPU(s)</source>
        <translation>
            <numerusform>%n 个 GPU</numerusform>
        </translation>
    </message>
    <message>
        <source>Promised TPOT</source>
        <translation>承诺的 TPOT</translation>
    </message>
    <message>
        <source>Latency against throughput</source>
        <translation>延迟与吞吐量</translation>
    </message>
    <message>
        <source>Operating point</source>
        <translation>工作点</translation>
    </message>
    <message>
        <source>Time per output token (TPOT)</source>
        <translation>每输出词元时间（TPOT）</translation>
    </message>
    <message>
        <source>tokens/s</source>
        <translation>词元/s</translation>
    </message>
    <message>
        <source>As planned, at the busiest hour</source>
        <translation>按计划，高峰小时</translation>
    </message>
    <message>
        <source>As planned</source>
        <translation>按计划</translation>
    </message>
    <message>
        <source>%1 × %2, %3, %4 at once</source>
        <extracomment>%1 is a number of GPUs, %2 a device, %3 a precision such as FP8, %4 a number of requests</extracomment>
        <translation>%1 × %2，%3，并发 %4</translation>
    </message>
    <message>
        <source>A user gets %1 tokens/s, a GPU gives %2 tokens/s; %3 J per output token, the GPUs alone.</source>
        <extracomment>%1 and %2 are numbers of tokens with their bands, %3 joules</extracomment>
        <translation>每个用户获得 %1 词元/s，每个 GPU 产出 %2 词元/s；每输出词元 %3 J（仅 GPU）。</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>%1 is a number of combinations, %2 why they are none</extracomment>
        <translation>%2（%1 种组合）</translation>
    </message>
    <message>
        <source>Not shown: %1.</source>
        <extracomment>%1 is a list such as &quot;12 – too little memory for the model; 8 – no known rate at the precision&quot;</extracomment>
        <translation>未显示：%1。</translation>
    </message>
    <message>
        <source>Output per GPU</source>
        <translation>每 GPU 输出</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>%1: a token every %2 ms (%3 to %4 ms, tier %5), the first after %6 ms (%7).</source>
        <extracomment>%1 is a point such as &quot;4 × H100 SXM, FP8, 16 at once&quot;, %2 to %4 milliseconds, %5 a tier such as A, %6 milliseconds with their band, %7 &quot;mean&quot; or a percentile such as P95</extracomment>
        <translation>%1：每 %2 ms 一个词元（%3 至 %4 ms，等级 %5），首词元在 %6 ms 后（%7）。</translation>
    </message>
    <message>
        <source>%1 (%2–%3)</source>
        <extracomment>%1 is a figure, %2 and %3 its P10 and P90</extracomment>
        <translation>%1（%2–%3）</translation>
    </message>
    <message>
        <source>A million output tokens cost %1 USD at that load all day.</source>
        <extracomment>%1 is an amount with its P10 and P90</extracomment>
        <translation>全天按该负载计，每百万输出词元成本为 %1 USD。</translation>
    </message>
    <message>
        <source>It breaks the promised TTFT of %1 ms.</source>
        <translation>不满足承诺的 TTFT %1 ms。</translation>
    </message>
    <message>
        <source>It breaks the promised TPOT of %1 ms.</source>
        <translation>不满足承诺的 TPOT %1 ms。</translation>
    </message>
    <message>
        <source>%1 of %2 points break the promised TTFT of %3 ms in the mean: they are pale.</source>
        <extracomment>%1 and %2 are numbers of points, %3 milliseconds</extracomment>
        <translation>%2 个点中有 %1 个的平均 TTFT 不满足承诺的 %3 ms：显示为浅色。</translation>
    </message>
    <message>
        <source>Every point keeps the promised TPOT of %1 ms.</source>
        <extracomment>%1 are milliseconds</extracomment>
        <translation>所有点均满足承诺的 TPOT %1 ms。</translation>
    </message>
    <message>
        <source>Tier %1: %2 ms, %3 tokens/s</source>
        <extracomment>%1 is a tier such as A, %2 milliseconds, %3 a number of tokens, both with their P10 and P90</extracomment>
        <translation>置信等级 %1：%2 ms，%3 词元/s</translation>
    </message>
    <message>
        <source>The plan&apos;s point need not lie on the line of its GPUs: its requests come at random, %1 at once in the mean; the points of a line always hold as many.</source>
        <extracomment>%1 is a number of requests</extracomment>
        <translation>计划的点不一定落在其 GPU 的曲线上：其请求随机到达，平均并发 %1 个；曲线上的点并发请求数始终恒定。</translation>
    </message>
</context>
<context>
    <name>jw::GoalStrip</name>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is Median or P90, %2 an error such as 4.2 %</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2, goal %3: met</source>
        <extracomment>%1 is Median or P90, %2 an error such as 4.2 %, %3 the goal such as 5 %</extracomment>
        <translation>%1 %2，目标 %3：达标</translation>
    </message>
    <message>
        <source>%1 %2, goal %3: missed</source>
        <translation>%1 %2，目标 %3：未达标</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n row(s)</source>
        <extracomment>%1 is a group of metrics such as GPU-hours and days</extracomment>
        <translation>
            <numerusform>%1 · %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>No predicted row is shown</source>
        <translation>未显示有预测值的条目</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>P90</source>
        <translation>P90</translation>
    </message>
    <message numerus="yes">
        <source>P10–P90 bands · %n row(s)</source>
        <translation>
            <numerusform>P10–P90 区间 · %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>%1 %2, met (%3)</source>
        <extracomment>%1 is Median, Mean or P90, %2 an error such as 4.2 %, %3 the goal such as 5 %</extracomment>
        <translation>%1 %2，达标（%3）</translation>
    </message>
    <message>
        <source>%1 %2, missed (%3)</source>
        <translation>%1 %2，未达标（%3）</translation>
    </message>
    <message>
        <source>No predicted row outside the fit is shown</source>
        <translation>没有显示拟合之外的预测行</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>置信等级</translation>
    </message>
    <message>
        <source>%1. 72 to 90 % of the rows should be inside.</source>
        <extracomment>%1 says of a band how many of the published values it holds</extracomment>
        <translation>%1。应有 72 至 90 % 的行落在区间内。</translation>
    </message>
    <message>
        <source>Too few rows to judge</source>
        <translation>行数过少，无法判断</translation>
    </message>
    <message>
        <source>Errors of rows outside the fit, beside the goals</source>
        <translation>拟合外条目的误差与目标对照</translation>
    </message>
    <message>
        <source>The goal of the mean, %1, is of unseen models: see Summary, Rows held out, All rows of a model</source>
        <extracomment>%1 is the largest error that the goal allows, such as 25 %</extracomment>
        <translation>平均误差的目标 %1 针对未见模型：见“汇总”中“留出的条目”的“一个模型的全部条目”</translation>
    </message>
    <message>
        <source>Goal: see Rows held out</source>
        <translation>目标：见“留出的条目”</translation>
    </message>
</context>
<context>
    <name>jw::GoalTab</name>
    <message>
        <source>Input that may change</source>
        <translation>可变的输入</translation>
    </message>
    <message>
        <source>Until the result is</source>
        <translation>直到结果等于</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>The result over the input</source>
        <translation>结果随输入的变化</translation>
    </message>
    <message>
        <source>a goal</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>that of %1</source>
        <extracomment>behind &quot;Until the result is&quot;: %1 is a scenario</extracomment>
        <translation>“%1”的结果</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Choose the input that may change.</source>
        <translation>请选择可变的输入。</translation>
    </message>
    <message>
        <source>Say from where to where it may change.</source>
        <translation>请填写可变的范围。</translation>
    </message>
    <message>
        <source>From must be less than To.</source>
        <translation>“从”必须小于“到”。</translation>
    </message>
    <message>
        <source>Type as Goal what the result should be; as planned it is %1.</source>
        <extracomment>%1 is a result with its unit</extracomment>
        <translation>请在“目标”中填写结果应为多少；按计划为 %1。</translation>
    </message>
    <message>
        <source>Type as Goal what the result should be.</source>
        <translation>请在“目标”中填写结果应为多少。</translation>
    </message>
</context>
<context>
    <name>jw::GoalView</name>
    <message>
        <source>From %2 to %3 of %1 the result stays at %4.</source>
        <extracomment>%1 is a field of the plan, %2 and %3 are values of it, %4 is a result</extracomment>
        <translation>%1 在 %2 至 %3 之间时，结果保持 %4。</translation>
    </message>
    <message>
        <source>With %1 at %2 the result leaps to %3; at %4 it is still %5.</source>
        <translation>%1 取 %2 时结果跳到 %3；取 %4 时仍为 %5。</translation>
    </message>
    <message>
        <source>%1 and %2 are even with %3 at %4: both are at %5.</source>
        <extracomment>%1 and %2 are scenarios, %3 a field of the plan, %4 a value of it, %5 a result</extracomment>
        <translation>%3 取 %4 时“%1”和“%2”盈亏平衡：两者都是 %5。</translation>
    </message>
    <message>
        <source>With %1 at %2 the result is %3.</source>
        <extracomment>%1 is a field of the plan, %2 a value of it, %3 a result</extracomment>
        <translation>%1 取 %2 时结果为 %3。</translation>
    </message>
    <message>
        <source>No value in this range does it: at %1 the result is %2, at %3 it is %4.</source>
        <translation>该范围内没有满足的值：取 %1 时结果为 %2，取 %3 时为 %4。</translation>
    </message>
    <message>
        <source>%1 goes from %2 to %3.</source>
        <extracomment>%1 is a scenario, %2 and %3 results</extracomment>
        <translation>“%1”从 %2 变到 %3。</translation>
    </message>
    <message>
        <source>The field does not move it: choose another one.</source>
        <translation>该输入不影响结果，请另选一个。</translation>
    </message>
    <message>
        <source>Look at greater values: raise To.</source>
        <translation>请看更大的值：提高“到”。</translation>
    </message>
    <message>
        <source>Look at less: lower From.</source>
        <translation>请看更小的值：降低“从”。</translation>
    </message>
    <message>
        <source>Goal: %1</source>
        <translation>目标：%1</translation>
    </message>
    <message>
        <source>The plan refuses some values of the range: there the curve has gaps.</source>
        <translation>范围内一些取值无法计算，曲线在那里断开。</translation>
    </message>
    <message>
        <source>Where both are 0 is no break-even.</source>
        <translation>两者都为 0 之处不是盈亏平衡点。</translation>
    </message>
    <message>
        <source>%1 has its own %2, %3, and keeps it; %4 takes the values of the range.</source>
        <extracomment>%1 and %4 are scenarios, %2 a field of the plan, %3 its value</extracomment>
        <translation>%1 的“%2”有自己的值 %3 并保持不变；%4 取该范围内的值。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1 and %2 are results: P10 and P90</extracomment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>There it is %2 (P10 to P90 of %1 samples of all else that is uncertain), and at most the goal in %3 % of them.</source>
        <extracomment>%1 is a number of samples, %2 two results, %3 a share</extracomment>
        <translation>此处结果为 %2（其余所有不确定量 %1 个样本的 P10 至 P90），其中 %3 % 的样本不超过目标。</translation>
    </message>
    <message>
        <source>There %2 is at %3 and %4 at %5 (P10 to P90 of %1 samples of all else that is uncertain); in %6 % of them %2 has less.</source>
        <extracomment>%1 is a number of samples, %2 and %4 are scenarios, %3 and %5 two results each, %6 a share</extracomment>
        <translation>此处 %2 为 %3，%4 为 %5（其余所有不确定量 %1 个样本的 P10 至 P90）；其中 %6 % 的样本里 %2 更低。</translation>
    </message>
    <message>
        <source>In %1 it is %2 there.</source>
        <extracomment>%1 is a scenario, %2 a result</extracomment>
        <translation>此时 %1 为 %2。</translation>
    </message>
    <message>
        <source>What is known of %1 and %2 is equal with %3 at %4: both are at %5.</source>
        <extracomment>%1 and %2 are scenarios, %3 a field of the plan, %4 a value of it, %5 a result</extracomment>
        <translation>%3 为 %4 时，%1 与 %2 的已知部分相等：均为 %5。</translation>
    </message>
    <message>
        <source>Which of the two has less is not known.</source>
        <translation>两者哪个更少尚不可知。</translation>
    </message>
    <message>
        <source>It is a lower bound: whether the goal is kept is not known.</source>
        <translation>这是下限：是否达到目标尚不可知。</translation>
    </message>
    <message>
        <source>With %1 at %2 the machines of %3 do not hold its load in %4, so this is not what serving it takes.</source>
        <extracomment>%1 is a field of the plan, %2 a value of it, %3 are services, %4 is a scenario</extracomment>
        <translation>%1 为 %2 时，%4 中 %3 的机器承受不了其负载，因此这并非提供该服务所需。</translation>
    </message>
    <message>
        <source>In %1 the machines of %2 do not hold its load at %3 of %4 values looked at, from %5 to %6.</source>
        <extracomment>%1 is a scenario, %2 a service, %3 and %4 are numbers of values, %5 and %6 values of a field</extracomment>
        <translation>在 %1 中，所查看的 %4 个值里有 %3 个（从 %5 到 %6）使 %2 的机器承受不了其负载。</translation>
    </message>
    <message>
        <source>There it is %2 (P10 to P90 of %1 samples of all else that is uncertain).</source>
        <extracomment>%1 is a number of samples, %2 two results</extracomment>
        <translation>此时为 %2(其余不确定量 %1 个样本的 P10 至 P90)。</translation>
    </message>
    <message>
        <source>There %2 is at %3 and %4 at %5 (P10 to P90 of %1 samples of all else that is uncertain).</source>
        <extracomment>%1 is a number of samples, %2 and %4 are scenarios, %3 and %5 two results each</extracomment>
        <translation>此时 %2 为 %3,%4 为 %5(其余不确定量 %1 个样本的 P10 至 P90)。</translation>
    </message>
    <message>
        <source>The field allows no less than %1: choose another one.</source>
        <extracomment>%1 is a value of a field</extracomment>
        <translation>该字段不允许小于 %1：请选择其他字段。</translation>
    </message>
    <message>
        <source>The field allows no more than %1: choose another one.</source>
        <extracomment>%1 is a value of a field</extracomment>
        <translation>该字段不允许大于 %1：请选择其他字段。</translation>
    </message>
    <message>
        <source>The field allows no other values: choose another one.</source>
        <translation>该字段不允许其他值：请选择其他字段。</translation>
    </message>
    <message>
        <source>Between %4 and %2 of %1 the plan accepts none of the values looked at: the result leaps from %5 to %3.</source>
        <translation>%1 在 %4 与 %2 之间，所查看的值都被计划拒绝：结果从 %5 跳到 %3。</translation>
    </message>
    <message>
        <source>It comes nearest at %1, where it is %2.</source>
        <translation>最接近之处为 %1，此时为 %2。</translation>
    </message>
</context>
<context>
    <name>jw::HfConfig</name>
    <message>
        <source>The KV heads are not given: each attention head has its own.</source>
        <translation>未给出 KV 头数：按每个注意力头各有自己的 KV 头处理。</translation>
    </message>
    <message>
        <source>The query has full rank: it is taken as a LoRA rank with as many weights.</source>
        <translation>查询投影为满秩：按权重数相等的 LoRA 秩处理。</translation>
    </message>
    <message>
        <source>Which layers have the window is not given: every one has it.</source>
        <translation>未给出哪些层使用窗口：按每一层都使用处理。</translation>
    </message>
    <message>
        <source>Sizes that are not given are the defaults of this model type.</source>
        <translation>未给出的尺寸取此模型类型的默认值。</translation>
    </message>
    <message>
        <source>The activation suggests a gated FFN.</source>
        <translation>激活函数表明 FFN 带门控。</translation>
    </message>
    <message>
        <source>The activation suggests an FFN without a gate.</source>
        <translation>激活函数表明 FFN 不带门控。</translation>
    </message>
    <message>
        <source>The FFN is taken as gated.</source>
        <translation>FFN 按带门控处理。</translation>
    </message>
    <message>
        <source>This model type is not known here: its keys are read as those of Llama.</source>
        <translation>无法识别此模型类型：按 Llama 的键名读取。</translation>
    </message>
    <message>
        <source>Embedding and LM head are taken as one matrix, as transformers does.</source>
        <translation>嵌入与输出层（LM head）按共用一个矩阵处理，与 transformers 的做法相同。</translation>
    </message>
</context>
<context>
    <name>jw::HistogramChart</name>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
</context>
<context>
    <name>jw::ImportDialog</name>
    <message>
        <source>What the import changes</source>
        <translation>导入带来的更改</translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>导入 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>新增 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>更改 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as in the plan</source>
        <translation>
            <numerusform>%n 行与计划相同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <translation>
            <numerusform>%n 行无法读取</numerusform>
        </translation>
    </message>
    <message>
        <source>The file has no rows.</source>
        <translation>文件中没有数据行。</translation>
    </message>
    <message>
        <source>An empty cell leaves the plan&apos;s value.</source>
        <translation>空单元格保留计划中的值。</translation>
    </message>
    <message>
        <source>A plan does not keep: %1.</source>
        <extracomment>%1 is a list of columns of a file such as &quot;Year, List price&quot;</extracomment>
        <translation>计划不保存：%1。</translation>
    </message>
    <message>
        <source>Import into the plan: %1</source>
        <extracomment>%1 is a table of the catalogue, such as Systems</extracomment>
        <translation>导入方案：%1</translation>
    </message>
    <message numerus="yes">
        <source>Import the %n other row(s)</source>
        <translation>
            <numerusform>导入其余 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <extracomment>%1 a line of a file, %2 the name of its column, %3 what is wrong and how to mend it</extracomment>
        <translation>第 %1 行，%2 列：%3</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be taken and would be left out.</source>
        <translation>
            <numerusform>有 %n 行无法导入，将被略过。</numerusform>
        </translation>
    </message>
    <message>
        <source>A new system becomes a node group.</source>
        <translation>新系统会成为一个节点组。</translation>
    </message>
    <message>
        <source>A new price becomes a group of rented nodes.</source>
        <translation>新价格会成为一个租用节点组。</translation>
    </message>
    <message>
        <source>A new region becomes a site.</source>
        <translation>新地区会成为一个站点。</translation>
    </message>
    <message>
        <source>A new model becomes a training run that is not enabled yet.</source>
        <translation>新模型会成为一次尚未启用的训练。</translation>
    </message>
</context>
<context>
    <name>jw::ImportModel</name>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>a field and its value, such as &quot;TDP 700 W&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>jw::InputChoice</name>
    <message>
        <source>Type part of its name</source>
        <translation>输入名称的一部分</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>instead of an input of the plan</extracomment>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>jw::InputList</name>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
</context>
<context>
    <name>jw::InputWords</name>
    <message>
        <source>%1 / prediction</source>
        <extracomment>%1 is a workload whose results are predicted</extracomment>
        <translation>%1 / 预测</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>%1 is a site, group or workload, %2 one of its fields</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is a field, %2 the site, group or workload that has it</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>jw::InputsModel</name>
    <message>
        <source>%1 / %2</source>
        <extracomment>%1 is a site, group or workload, %2 one of its fields</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <extracomment>tooltip of an input that a scenario does not set: %1 is its value, %2 the scenario it has it from</extracomment>
        <translation>%1，继承自%2</translation>
    </message>
</context>
<context>
    <name>jw::InputsPanel</name>
    <message>
        <source>Inputs that differ</source>
        <translation>有差异的输入</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Back to the value that the scenario is based on (Del)</source>
        <translation>恢复为所基于方案的值（Del）</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Copy table of inputs</source>
        <translation>复制输入表格</translation>
    </message>
    <message>
        <source>Show only differences</source>
        <translation>仅显示差异</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
</context>
<context>
    <name>jw::LauncherButton</name>
    <message>
        <source>Copy as launcher arguments</source>
        <translation>复制为启动器参数</translation>
    </message>
    <message>
        <source>Not for %1. %2</source>
        <extracomment>%1 is a launcher such as DeepSpeed, %2 why the layout cannot be written for it</extracomment>
        <translation>不适用于 %1。%2</translation>
    </message>
    <message>
        <source>Copied for %1: what no layout says, such as data and learning rate, is left to you.</source>
        <extracomment>%1 is a launcher such as DeepSpeed</extracomment>
        <translation>已复制 %1 的参数：并行布局未涉及的内容（如数据和学习率）需自行设置。</translation>
    </message>
    <message>
        <source>Megatron-LM: arguments</source>
        <translation>Megatron-LM：参数</translation>
    </message>
    <message>
        <source>DeepSpeed: configuration file (JSON)</source>
        <translation>DeepSpeed：配置文件（JSON）</translation>
    </message>
    <message>
        <source>PyTorch FSDP: settings</source>
        <translation>PyTorch FSDP：设置</translation>
    </message>
</context>
<context>
    <name>jw::LayoutSearchDialog</name>
    <message>
        <source>Search layouts</source>
        <translation>搜索并行布局</translation>
    </message>
    <message>
        <source>Layouts, fastest first</source>
        <translation>并行布局，最快的在前</translation>
    </message>
    <message>
        <source>Use this layout</source>
        <translation>使用此并行布局</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>%1 on %2 accelerators, %3. At most %4 of a device&apos;s memory is used, since its prediction may be a little low.</source>
        <extracomment>%1 is &quot;812 possible layouts&quot;, %2 a number, %3 &quot;2,548 rejected&quot;, %4 a share such as &quot;95 %&quot;</extracomment>
        <translation>%2 个加速器：%1，%3。每个设备的显存最多使用 %4，因为显存预测值可能略微偏低。</translation>
    </message>
    <message numerus="yes">
        <source>%n possible layout(s)</source>
        <translation>
            <numerusform>%n 种可行的并行布局</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n 种已排除</numerusform>
        </translation>
    </message>
    <message>
        <source>Which layouts are listed</source>
        <translation>列出哪些并行布局</translation>
    </message>
    <message>
        <source>Memory over the speed of the layouts</source>
        <translation>各并行布局的显存与速度</translation>
    </message>
    <message>
        <source>The first %1 of %2 are listed.</source>
        <extracomment>%1 and %2 are numbers of layouts</extracomment>
        <translation>共 %2 种，仅列出前 %1 种。</translation>
    </message>
</context>
<context>
    <name>jw::LayoutSection</name>
    <message>
        <source>Layout over the accelerators</source>
        <translation>加速器上的并行布局</translation>
    </message>
    <message>
        <source>Memory of a device</source>
        <translation>单台设备显存</translation>
    </message>
    <message>
        <source>Search layouts…</source>
        <translation>搜索并行布局…</translation>
    </message>
</context>
<context>
    <name>jw::LayoutTable</name>
    <message>
        <source>TP</source>
        <translation>TP</translation>
    </message>
    <message>
        <source>PP</source>
        <translation>PP</translation>
    </message>
    <message>
        <source>VP</source>
        <translation>VP</translation>
    </message>
    <message>
        <source>CP</source>
        <translation>CP</translation>
    </message>
    <message>
        <source>EP</source>
        <translation>EP</translation>
    </message>
    <message>
        <source>Micro-batch</source>
        <translation>微批次</translation>
    </message>
    <message>
        <source>Tokens/s per GPU</source>
        <translation>每 GPU 每秒词元数</translation>
    </message>
    <message>
        <source>MFU (%)</source>
        <translation>MFU（%）</translation>
    </message>
    <message>
        <source>GPU-hours</source>
        <translation>GPU 小时数</translation>
    </message>
    <message>
        <source>Memory (GiB)</source>
        <translation>显存（GiB）</translation>
    </message>
    <message>
        <source>Recomputation</source>
        <translation>重计算</translation>
    </message>
    <message>
        <source>Sharding</source>
        <translation>分片</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a degree of parallelism such as TP, %2 how many</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>recomputation: %1</source>
        <extracomment>%1 is what is computed again: &quot;None&quot;</extracomment>
        <translation>重计算：%1</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>并行布局</translation>
    </message>
    <message>
        <source>Time (days)</source>
        <translation>时间（天）</translation>
    </message>
    <message>
        <source>attention heads</source>
        <translation>注意力头</translation>
    </message>
    <message>
        <source>accelerators</source>
        <translation>加速器</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>global batch</source>
        <translation>全局批次</translation>
    </message>
    <message>
        <source>experts</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>sharding</source>
        <translation>分片</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>显存</translation>
    </message>
    <message>
        <source>Memory over the speed of the layouts</source>
        <translation>各并行布局的显存与速度</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>显存够用</translation>
    </message>
    <message>
        <source>Too much memory</source>
        <translation>显存不足</translation>
    </message>
    <message>
        <source>%1 may be used</source>
        <extracomment>a line in a chart: %1 is an amount of memory such as &quot;75.2 GiB&quot;</extracomment>
        <translation>可用 %1</translation>
    </message>
    <message>
        <source>Possible: %1</source>
        <extracomment>a choice: %1 is how many</extracomment>
        <translation>可行：%1</translation>
    </message>
    <message>
        <source>Rejected, %1: %2</source>
        <extracomment>a choice: %1 is what is wrong, such as &quot;memory&quot;, %2 how many layouts</extracomment>
        <translation>已排除，%1：%2</translation>
    </message>
    <message>
        <source>Rejected: %1</source>
        <extracomment>a choice: %1 is how many</extracomment>
        <translation>已排除：%1</translation>
    </message>
    <message>
        <source>All: %1</source>
        <extracomment>a choice: %1 is how many</extracomment>
        <translation>全部：%1</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <extracomment>the ends of a band, P10 to P90</extracomment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>Tier %1, P10 to P90: %2 tokens/s per GPU, MFU %3 %, %4 GiB</source>
        <extracomment>%1 is the tier of a prediction; %2 to %4 are the ends of bands such as &quot;340–581&quot;</extracomment>
        <translation>置信等级 %1，P10 至 P90：每 GPU %2 词元/s，MFU %3 %，%4 GiB</translation>
    </message>
    <message>
        <source>Tier %1, P10 to P90: %2 tokens/s per GPU, MFU %3 %, %4 GiB, %5 days; cost and carbon in proportion to the days</source>
        <extracomment>%1 is the tier of a prediction; %2 to %5 are the ends of bands such as &quot;340–581&quot;; cost and carbon have the band of the days</extracomment>
        <translation>置信等级 %1，P10 至 P90：每 GPU %2 词元/s，MFU %3 %，%4 GiB，%5 天；成本和碳排放与天数成正比</translation>
    </message>
    <message numerus="yes">
        <source>%n layout(s) that need more than twice as much are not drawn.</source>
        <translation>
            <numerusform>有 %n 种并行布局所需显存超过可用量的两倍，未绘出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No: %1</source>
        <extracomment>%1 is why a layout does not fit, in a word or two, such as &quot;memory&quot;</extracomment>
        <translation>否：%1</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>可行</translation>
    </message>
</context>
<context>
    <name>jw::LeftOutPanel</name>
    <message>
        <source>Errors with a whole source left out of the fit</source>
        <translation>拟合时剔除整个来源后的误差</translation>
    </message>
    <message>
        <source>Source left out</source>
        <translation>剔除的来源</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>训练步</translation>
    </message>
    <message>
        <source>Median, shipped constants</source>
        <translation>中位数，随附常数</translation>
    </message>
    <message>
        <source>Median, left out</source>
        <translation>中位数，剔除后</translation>
    </message>
    <message>
        <source>P90, left out</source>
        <translation>P90，剔除后</translation>
    </message>
    <message>
        <source>A study of the same formula on 459 published steps without each source (2026) had mean errors of %1 to %2; not computed here.</source>
        <extracomment>%1 and %2 are mean errors such as 3.5 %</extracomment>
        <translation>一项研究以同一公式对 459 个已公布训练步逐一剔除来源进行拟合（2026 年），平均误差为 %1 至 %2；该数值并非在此计算。</translation>
    </message>
    <message>
        <source>Fitting the constants without each source…</source>
        <translation>正在逐一剔除来源并重新拟合常数…</translation>
    </message>
    <message>
        <source>No source of these rows has three steps or more that the formula predicts.</source>
        <translation>这些行中没有任何来源拥有三个或更多可由公式预测的训练步。</translation>
    </message>
    <message>
        <source>Fitted here on the steps of all other sources.</source>
        <translation>在此以所有其他来源的训练步拟合得出。</translation>
    </message>
    <message>
        <source>Errors with a part of the rows held out of the fit</source>
        <translation>拟合时留出部分条目后的误差</translation>
    </message>
    <message>
        <source>A fifth of the rows of a set</source>
        <translation>一个常数组五分之一的条目</translation>
    </message>
    <message>
        <source>All rows of a set with one TP degree</source>
        <translation>一个常数组中同一 TP 并行度的全部条目</translation>
    </message>
    <message>
        <source>All rows of a model</source>
        <translation>一个模型的全部条目</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>留出部分</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>条目数</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>P90</source>
        <translation>P90</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>Fitting the constants without each part…</source>
        <translation>正在逐一留出各部分并重新拟合常数…</translation>
    </message>
    <message>
        <source>%1, goal met</source>
        <extracomment>%1 is an error such as 4.2 %</extracomment>
        <translation>%1，目标达成</translation>
    </message>
    <message>
        <source>%1, missed</source>
        <translation>%1，未达标</translation>
    </message>
    <message>
        <source>Of the rows that the shipped constants were fitted on, each predicted by constants fitted here without it. For power, a set is all rows of one kind of accelerator.</source>
        <translation>针对内置常数拟合所用的各行，每行由在此处不含该行拟合的常数预测。对于功率，一组是同一类加速器的全部条目。</translation>
    </message>
</context>
<context>
    <name>jw::Lever</name>
    <message>
        <source>Flash attention</source>
        <translation>Flash Attention</translation>
    </message>
    <message>
        <source>No recomputation</source>
        <translation>不做重计算</translation>
    </message>
    <message>
        <source>Sequence parallel</source>
        <translation>序列并行</translation>
    </message>
    <message>
        <source>Gradient traffic beside the work</source>
        <translation>梯度通信与计算重叠</translation>
    </message>
    <message>
        <source>Gradients in BF16 on the wire</source>
        <translation>以 BF16 传输梯度</translation>
    </message>
    <message>
        <source>4 bytes become 2: arithmetic</source>
        <translation>4 字节变为 2 字节：由算术得出</translation>
    </message>
    <message>
        <source>Expert traffic beside the work</source>
        <translation>专家通信与计算重叠</translation>
    </message>
    <message>
        <source>Compiled, fused kernels</source>
        <translation>编译融合内核</translation>
    </message>
    <message>
        <source>assumption: 85 % of the elementwise traffic stays; 75 to 95 % are reported</source>
        <translation>假设：逐元素访存量保留 85 %；已公布的为 75 至 95 %</translation>
    </message>
    <message>
        <source>Optimizer in the host&apos;s memory</source>
        <translation>优化器置于主机内存</translation>
    </message>
    <message>
        <source>Attention in tiles that stay on the chip: no matrix of scores goes to memory.</source>
        <translation>按片上分块计算注意力：分数矩阵不写入显存。</translation>
    </message>
    <message>
        <source>Keeps the activations in place of computing them again: less work, more memory.</source>
        <translation>保留激活值而不重新计算：计算量更少，占用显存更多。</translation>
    </message>
    <message>
        <source>Splits norms and dropout over the tensor-parallel devices too: less memory.</source>
        <translation>将归一化和 dropout 也切分到张量并行的各个设备上：占用显存更少。</translation>
    </message>
    <message>
        <source>Sends gradients while the backward pass still runs.</source>
        <translation>在反向传播仍在进行时就发送梯度。</translation>
    </message>
    <message>
        <source>Sends gradients in 2 bytes each, so that data-parallel ranks exchange less.</source>
        <translation>每个梯度以 2 字节发送，使数据并行 rank 之间的交换量更少。</translation>
    </message>
    <message>
        <source>Hides 90 % of the traffic to and from the experts behind other work.</source>
        <translation>用其他计算掩盖专家收发通信的 90 %。</translation>
    </message>
    <message>
        <source>Joins elementwise steps, so that less goes to memory and back.</source>
        <translation>合并逐元素运算，减少对显存的往返读写。</translation>
    </message>
    <message>
        <source>Keeps the optimizer on the host: room on the device, for traffic to the host and back.</source>
        <translation>将优化器保留在主机上：腾出设备显存，代价是与主机之间的往返通信。</translation>
    </message>
    <message>
        <source>Matrix products in FP8</source>
        <translation>以 FP8 计算矩阵乘法</translation>
    </message>
    <message>
        <source>Doubles the peak rate, of which less is reached; the LM head stays in BF16, and so does the memory here. Whether the model learns as well is to be tried.</source>
        <translation>峰值算力翻倍，但实际达到的比例较低；输出层保持 BF16，此处的显存也仍按 BF16 计。模型的学习效果是否同样好，有待试验。</translation>
    </message>
    <message>
        <source>fit on published steps in FP8: 1.3 to 1.75 times as fast on H100</source>
        <translation>由已公布的 FP8 训练步拟合：在 H100 上速度为 1.3 至 1.75 倍</translation>
    </message>
    <message>
        <source>All-reduce by node first</source>
        <translation>先节点内 all-reduce</translation>
    </message>
    <message>
        <source>Adds gradients up inside a node before they cross the network by all its NICs; a flat ring uses one.</source>
        <translation>先在节点内对梯度求和，再经节点的全部网卡跨网络传输；扁平环只使用一块网卡。</translation>
    </message>
    <message>
        <source>Tensor-parallel traffic beside the work</source>
        <translation>张量并行通信与计算重叠</translation>
    </message>
    <message>
        <source>Hides half of this traffic behind matrix products. Some of the steps that the engine was fitted on had that already, so the gain is at most this.</source>
        <translation>用矩阵乘法掩盖这部分通信的一半。引擎拟合所用的部分训练步本已如此，因此提升至多为此值。</translation>
    </message>
    <message>
        <source>assumption: half; Flux hides up to 96 % (Chang et al., 2024)</source>
        <translation>假设：一半；Flux 最多可掩盖 96 %（Chang et al., 2024）</translation>
    </message>
    <message>
        <source>Twice the micro-batch</source>
        <translation>微批次加倍</translation>
    </message>
    <message>
        <source>Larger matrices and fewer of them: a better rate, but more activations, and a pipeline that stands still for longer.</source>
        <translation>矩阵更大、数量更少：实际算力更高，但激活值更多，流水线空等的时间也更长。</translation>
    </message>
    <message>
        <source>Twice the global batch</source>
        <translation>全局批次加倍</translation>
    </message>
    <message>
        <source>Gathers gradients over twice as many sequences: less traffic and standstill for a token. It is no switch alone: the same tokens make half as many steps, and a batch that is too large teaches less.</source>
        <translation>在两倍的序列上累积梯度：每词元的通信和空等更少。这不只是一个开关：同样多的词元只构成一半的训练步，而过大的批次会降低学习效果。</translation>
    </message>
    <message>
        <source>Continuous batching</source>
        <translation>连续批处理</translation>
    </message>
    <message>
        <source>Gives a place away as soon as its answer is done. A static batch holds all places until its longest answer is there.</source>
        <translation>某个回答一完成，就让出其位置。静态批处理会占住全部位置，直到其中最长的回答完成。</translation>
    </message>
    <message>
        <source>arithmetic, longest answer over mean; Orca, 2022, reports several-fold gains</source>
        <translation>由算术得出，最长回答与均值之比；Orca（2022）报告有数倍的提升</translation>
    </message>
    <message>
        <source>Weights in FP8 or INT8</source>
        <translation>FP8 或 INT8 权重</translation>
    </message>
    <message>
        <source>A byte for a weight: half the memory and half its traffic, and the rate that the device has at 8 bits. Whether answers stay as good is to be tried.</source>
        <translation>每个权重 1 字节：占用显存和访存量均减半，算力取设备的 8 位算力。回答质量是否同样好，有待试验。</translation>
    </message>
    <message>
        <source>bytes: arithmetic; speed: fit on measured serving in FP8</source>
        <translation>字节数：由算术得出；速度：由 FP8 推理服务实测数据拟合</translation>
    </message>
    <message>
        <source>Weights in FP4</source>
        <translation>FP4 权重</translation>
    </message>
    <message>
        <source>4 bits for a weight and a scale for 16 of them; dense parts of models with experts stay at 8 bits. Whether answers stay as good is to be tried.</source>
        <translation>每个权重 4 位，每 16 个权重另有一个缩放因子；含专家的模型，其稠密部分保持 8 位。回答质量是否同样好，有待试验。</translation>
    </message>
    <message>
        <source>bytes: arithmetic; speed: fit on measured serving in FP4</source>
        <translation>字节数：由算术得出；速度：由 FP4 推理服务实测数据拟合</translation>
    </message>
    <message>
        <source>Weights in INT4</source>
        <translation>INT4 权重</translation>
    </message>
    <message>
        <source>4 bits for a weight, unpacked to BF16 before they are multiplied: less traffic, and the BF16 rate. Prefill may be up to 10 % slower than this.</source>
        <translation>每个权重 4 位，相乘前解包为 BF16：访存量更少，算力为 BF16 算力。预填充可能比此处的数值最多慢 10 %。</translation>
    </message>
    <message>
        <source>AWQ, Lin et al., 2023; bytes: arithmetic</source>
        <translation>AWQ（Lin et al., 2023）；字节数：由算术得出</translation>
    </message>
    <message>
        <source>KV cache in FP8</source>
        <translation>KV 缓存采用 FP8</translation>
    </message>
    <message>
        <source>Halves the traffic of the cache and lets twice as many sequences fit.</source>
        <translation>缓存的访存量减半，可容纳的序列数加倍。</translation>
    </message>
    <message>
        <source>2 bytes become 1: arithmetic</source>
        <translation>2 字节变为 1 字节：由算术得出</translation>
    </message>
    <message>
        <source>Prefix cache</source>
        <translation>前缀缓存</translation>
    </message>
    <message>
        <source>Computes only the part of a prompt that no earlier request had. That cached parts share memory is not counted.</source>
        <translation>只计算提示词中先前请求未出现过的部分。未计入缓存部分共享显存的效果。</translation>
    </message>
    <message>
        <source>assumption: half of each prompt is cached; your measured hit rate takes its place, 0 to 90 %</source>
        <translation>假设：每个提示词有一半已缓存；可改用实测命中率，0 至 90 %</translation>
    </message>
    <message>
        <source>Speculative decoding</source>
        <translation>推测解码</translation>
    </message>
    <message>
        <source>A small model drafts tokens that one pass checks. It pays while memory traffic rules; with many sequences at once the checks compute more than they save.</source>
        <translation>由小模型起草词元，再经一次前向计算校验。瓶颈在访存时划算；同时处理的序列很多时，校验增加的计算量会超过所省。</translation>
    </message>
    <message>
        <source>Leviathan et al., 2023; assumption: 70 % of 4 drafted tokens are accepted (60 to 85 %), 5 % of a step each</source>
        <translation>Leviathan et al., 2023；假设：起草的 4 个词元有 70 % 被接受（60 至 85 %），每个起草词元耗时为一步的 5 %</translation>
    </message>
    <message>
        <source>Chunked prefill</source>
        <translation>分块预填充</translation>
    </message>
    <message>
        <source>Prompts are computed in pieces between tokens of others, who wait less.</source>
        <translation>将提示词分块，穿插在其他请求的词元之间计算，其他请求的等待更短。</translation>
    </message>
    <message>
        <source>estimate: 80 % of the fitted interference stays; Sarathi-Serve, 2024, as recalled</source>
        <translation>估算：拟合所得的干扰保留 80 %；Sarathi-Serve，2024，凭记忆引用</translation>
    </message>
    <message>
        <source>Prefill on machines of its own</source>
        <translation>预填充使用专用机器</translation>
    </message>
    <message>
        <source>No token waits for a prompt of others. The machines for prompts are counted; sending the cache from one to the other is not.</source>
        <translation>生成词元时无需等待其他请求的提示词。已计入处理提示词的机器；未计入两类机器之间的缓存传输。</translation>
    </message>
    <message>
        <source>DistServe, 2024, as recalled</source>
        <translation>DistServe，2024，凭记忆引用</translation>
    </message>
    <message>
        <source>TensorRT-LLM as the engine</source>
        <translation>改用 TensorRT-LLM 引擎</translation>
    </message>
    <message>
        <source>The same model compiled for the device.</source>
        <translation>同一模型，针对该设备编译。</translation>
    </message>
    <message>
        <source>fit on measured serving with TensorRT-LLM</source>
        <translation>由 TensorRT-LLM 推理服务的实测数据拟合</translation>
    </message>
    <message>
        <source>Twice the GPUs of a replica</source>
        <translation>单副本 GPU 数加倍</translation>
    </message>
    <message>
        <source>More room for sequences and shorter steps, but all-reduce traffic after each layer.</source>
        <translation>可容纳更多序列，每步更短，但每层之后都有 all-reduce 通信。</translation>
    </message>
    <message>
        <source>fit on measured serving, up to 8 GPUs</source>
        <translation>由推理服务的实测数据拟合，最多 8 个 GPU</translation>
    </message>
    <message>
        <source>assumption: half of the fixed times stays; vendors report 40 to 80 %</source>
        <translation>假设：固定时间保留一半；厂商公布的为 40 至 80 %</translation>
    </message>
    <message>
        <source>Batching window of 10 ms</source>
        <translation>10 ms 批处理窗口</translation>
    </message>
    <message>
        <source>A request waits for others to start with it: it costs half the window before the first token. Continuous batching gains nothing by it.</source>
        <translation>请求等待其他请求一同开始：首词元因此推迟半个窗口。对连续批处理没有益处。</translation>
    </message>
    <message>
        <source>arithmetic; 0 to 50 ms are usual</source>
        <translation>由算术得出；常见为 0 至 50 ms</translation>
    </message>
    <message>
        <source>A batch holds all its places until its longest answer is there: what continuous batching saves.</source>
        <translation>批次会占用全部位置，直到其中最长的回答完成：这正是连续批处理所节省的。</translation>
    </message>
    <message>
        <source>assumption: the longest of 32 answers is 4 times their mean; Orca, 2022, reports several-fold losses</source>
        <translation>假设：32 个回答中最长的为平均长度的 4 倍；Orca（2022）报告的损失为数倍</translation>
    </message>
    <message>
        <source>Streaming</source>
        <translation>流式输出</translation>
    </message>
    <message>
        <source>Shows tokens as they come: a person waits for the first in place of the whole answer. Machines and energy stay as they are.</source>
        <translation>词元生成后立即显示：用户只需等待首词元，而非整个回答。机器和能耗不变。</translation>
    </message>
    <message>
        <source>definition of TTFT</source>
        <translation>TTFT 的定义</translation>
    </message>
    <message>
        <source>Does not fit in the memory of a replica.</source>
        <translation>副本的显存放不下。</translation>
    </message>
    <message>
        <source>Breaks the promise, even without load.</source>
        <translation>即使没有负载，也无法满足延迟承诺。</translation>
    </message>
    <message>
        <source>The accelerator does not compute at this precision.</source>
        <translation>该加速器不支持以此精度计算。</translation>
    </message>
    <message>
        <source>No prediction: nothing like it was measured.</source>
        <translation>不作预测：没有类似的实测数据。</translation>
    </message>
    <message>
        <source>Already in the fit: the measured runs had it.</source>
        <translation>已含在拟合中：实测时已经使用。</translation>
    </message>
    <message>
        <source>In use: the figures are those without it.</source>
        <translation>使用中：所示为不使用时的数值。</translation>
    </message>
    <message>
        <source>Not stacked.</source>
        <translation>不参与叠加。</translation>
    </message>
    <message>
        <source>Compiled graphs</source>
        <translation>编译计算图</translation>
    </message>
    <message>
        <source>Starts a step as one graph in place of kernel by kernel (TensorRT, ONNX Runtime, TVM class): shortens its fixed times.</source>
        <translation>将一步作为一个计算图整体启动，而非逐个启动内核（TensorRT、ONNX Runtime、TVM 一类）：缩短其固定时间。</translation>
    </message>
    <message>
        <source>Static batches</source>
        <translation>静态批处理</translation>
    </message>
    <message>
        <source>Helps: on top of the levers kept above it tokens cost less at the plan&apos;s load; where their cost is the same or not known, a request takes less energy.</source>
        <translation>有益：在上方保留的优化手段之上，按计划的负载，词元成本更低；若成本不变或未知，则单次请求能耗更低。</translation>
    </message>
    <message>
        <source>No gain: on top of the levers kept above it tokens cost no less at the plan&apos;s load; where their cost is the same or not known, a request takes no less energy.</source>
        <translation>无收益：在上方保留的优化手段之上，按计划的负载，词元成本并未降低；若成本不变或未知，则单次请求能耗并未降低。</translation>
    </message>
    <message>
        <source>Not stacked: it would stand instead of another, which is better at the plan&apos;s load.</source>
        <translation>未叠加：它会取代另一项优化手段，而按计划的负载，后者更好。</translation>
    </message>
</context>
<context>
    <name>jw::LeverPanel</name>
    <message>
        <source>Software levers that the run does not use yet</source>
        <translation>该运行尚未使用的软件优化手段</translation>
    </message>
    <message>
        <source>Speed gained by each lever alone</source>
        <translation>各优化手段单独带来的提速</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Use the lever</source>
        <translation>使用该优化手段</translation>
    </message>
    <message>
        <source>The run uses every lever that there is for it.</source>
        <translation>该运行已使用所有适用的优化手段。</translation>
    </message>
    <message>
        <source>%1 The speed of this run is given (%2) and stays: these are gains of the predicted speed.</source>
        <extracomment>%1 is what stands before, %2 the field that gives the speed: &quot;GPU-hours&quot;, &quot;MFU&quot;</extracomment>
        <translation>%1该运行的速度已给定（%2），不会改变：以上是对预测速度的提升。</translation>
    </message>
    <message>
        <source>No lever is chosen.</source>
        <translation>未选择优化手段。</translation>
    </message>
    <message>
        <source>No field of the layout says whether it is used: it cannot be turned on here.</source>
        <translation>并行布局中没有表示是否使用它的字段，因此无法在此启用。</translation>
    </message>
    <message>
        <source>With it the run would not fit in the memory of its accelerators.</source>
        <translation>使用后，该运行将超出其加速器的显存。</translation>
    </message>
    <message>
        <source>%1 Tier %2: the speeds behind these gains lie between %3 and %4 times their prediction, eight times in ten.</source>
        <extracomment>%1 is what stands before, %2 the tier of a prediction, A, B or C, %3 and %4 factors such as 0.88</extracomment>
        <translation>%1置信等级 %2：十次中有八次，这些提升所依据的速度介于其预测值的 %3 至 %4 倍之间。</translation>
    </message>
</context>
<context>
    <name>jw::LeverTable</name>
    <message>
        <source>Lever</source>
        <translation>优化手段</translation>
    </message>
    <message>
        <source>Speed, alone</source>
        <translation>速度变化（单独）</translation>
    </message>
    <message>
        <source>Speed, alone (%)</source>
        <translation>速度变化（单独，%）</translation>
    </message>
    <message>
        <source>Speed, all up to it</source>
        <translation>速度变化（累计）</translation>
    </message>
    <message>
        <source>Speed, all up to it (%)</source>
        <translation>速度变化（累计，%）</translation>
    </message>
    <message>
        <source>Memory, alone (GiB)</source>
        <translation>显存（单独，GiB）</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>显存够用</translation>
    </message>
    <message>
        <source>%1 Source: %2.</source>
        <extracomment>%1 is a sentence on what a lever does, %2 its source such as &quot;Dao et al., 2022&quot;, which has no translation and stays</extracomment>
        <translation>%1来源：%2。</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Speed gained by each lever alone</source>
        <translation>各优化手段单独带来的提速</translation>
    </message>
    <message>
        <source>Speed gained</source>
        <translation>提速</translation>
    </message>
    <message>
        <source>All that help and fit, together: speed %1. %2</source>
        <extracomment>%1 is a change such as &quot;+23 %&quot;, %2 a sentence on memory</extracomment>
        <translation>有帮助且放得下的手段全部叠加：速度 %1。%2</translation>
    </message>
</context>
<context>
    <name>jw::LossesSection</name>
    <message>
        <source>Failures, checkpoints and stops</source>
        <translation>故障、检查点与停机</translation>
    </message>
    <message>
        <source>Time of the run</source>
        <translation>运行时间</translation>
    </message>
    <message>
        <source>Not counted: the goodput of the run is taken as given.</source>
        <translation>未计入：运行的有效产出率采用给定值。</translation>
    </message>
</context>
<context>
    <name>jw::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>解释</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>History of edits</source>
        <translation>修改历史</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <extracomment>%1 is an edit such as &quot;Change PUE of Ashburn&quot;</extracomment>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>%1 (not saved yet)</source>
        <translation>%1（尚未保存）</translation>
    </message>
    <message>
        <source>%1[*] – Joulewright</source>
        <translation>%1[*] – Joulewright</translation>
    </message>
    <message>
        <source>%1[*] (%2) – Joulewright</source>
        <translation>%1[*]（%2）– Joulewright</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>问题（%1）</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>About Joulewright</source>
        <translation>关于 Joulewright</translation>
    </message>
    <message>
        <source>Joulewright %1
Energy and cost planning for AI fleets.
GPL-3.0-or-later</source>
        <translation>Joulewright %1
AI 集群的能耗与成本规划。
GPL-3.0-or-later</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Workloads</source>
        <translation>工作负载</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>备选</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n year(s) from %2</source>
        <extracomment>%1 is a currency, %n the years of the plan, %2 the first of them</extracomment>
        <translation>
            <numerusform>%1 · 自 %2 年起 %n 年</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n input(s) need attention</source>
        <translation>
            <numerusform>%n 项输入需要注意</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 条提示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>敏感性</translation>
    </message>
</context>
<context>
    <name>jw::MatrixPanel</name>
    <message>
        <source>Inputs by scenario</source>
        <translation>各方案的输入</translation>
    </message>
    <message>
        <source>Add input…</source>
        <translation>添加输入…</translation>
    </message>
    <message>
        <source>A row for any field, to be set by scenario</source>
        <translation>为任意字段添加一行，按方案设置</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Back to the value that the scenario is based on (Del)</source>
        <translation>恢复为所基于方案的值（Del）</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>With titles, to be pasted back from a spreadsheet</source>
        <translation>包含标题，可从电子表格粘贴回来</translation>
    </message>
    <message>
        <source>No scenario sets an input differently yet. Add an input here, or change one in a form while its scenario is chosen at the top.</source>
        <translation>尚无方案更改任何输入。请在此添加输入，或在顶部选中方案后在表单中更改。</translation>
    </message>
    <message>
        <source>A bar marks what a scenario sets itself; all else it takes over. Type to change a cell, Del to reset it, Ctrl+V to paste a block.</source>
        <translation>竖条表示方案自身设置的值，其余均沿用所基于的方案。键入可更改单元格，Del 重置，Ctrl+V 粘贴一块数据。</translation>
    </message>
    <message>
        <source>Type a field or a name</source>
        <translation>输入字段或名称</translation>
    </message>
</context>
<context>
    <name>jw::MatrixPaste</name>
    <message>
        <source>Row %1: the table has no cell for “%2”. Paste further up or left, or add the input first. Nothing was pasted.</source>
        <translation>第 %1 行：表中没有可放“%2”的单元格。请从更靠上或靠左处粘贴，或先添加该输入。未粘贴任何内容。</translation>
    </message>
    <message>
        <source>Row %1, column %2: here stands “%3”, which cannot be set. Nothing was pasted.</source>
        <extracomment>%1 row of the pasted block, %2 title of a column, %3 what the table has there</extracomment>
        <translation>第 %1 行，%2 列：此处为“%3”，不能更改。未粘贴任何内容。</translation>
    </message>
    <message>
        <source>Row %1 (%2), column %3: %4 Nothing was pasted.</source>
        <extracomment>A cell of a pasted block: %1 row, %2 the input there, %3 title of the column, %4 what is wrong</extracomment>
        <translation>第 %1 行（%2），%3 列：%4 未粘贴任何内容。</translation>
    </message>
    <message>
        <source>%1 Nothing was pasted.</source>
        <extracomment>%1 is what is wrong with a pasted block</extracomment>
        <translation>%1 未粘贴任何内容。</translation>
    </message>
</context>
<context>
    <name>jw::MatrixView</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Slide…</source>
        <translation>滑动调值…</translation>
    </message>
</context>
<context>
    <name>jw::MeasureForm</name>
    <message>
        <source>Whole plan</source>
        <translation>整个计划</translation>
    </message>
    <message>
        <source>Result that may be limited</source>
        <translation>可以限制的结果</translation>
    </message>
    <message>
        <source>Correct the number that cannot be read.</source>
        <translation>请改正无法读取的数值。</translation>
    </message>
    <message>
        <source>Give a weight to each result that is added up.</source>
        <translation>请为每个相加的结果填写权重。</translation>
    </message>
    <message>
        <source>for each %1</source>
        <extracomment>behind a weight: %1 is a unit such as kWh</extracomment>
        <translation>每 %1</translation>
    </message>
    <message>
        <source>To be least</source>
        <translation>使其最小</translation>
    </message>
    <message>
        <source>What is to be least</source>
        <translation>要使其最小的内容</translation>
    </message>
    <message>
        <source>One result, or the sum of several, each times its weight</source>
        <translation>一个结果，或多个结果各乘以权重后的和</translation>
    </message>
    <message>
        <source>Weights; empty is not counted; of continuous work per year</source>
        <translation>权重；留空则不计入；持续运行的工作按每年计</translation>
    </message>
    <message>
        <source>Limits: at most; empty is none; of continuous work per year</source>
        <translation>限制：不超过；留空表示没有；持续运行的工作按每年计</translation>
    </message>
    <message>
        <source>Other result…</source>
        <translation>其他结果…</translation>
    </message>
    <message>
        <source>Any result of the plan can be limited or made least, such as hardware or water</source>
        <translation>计划的任何结果都可以限制或使其最小，例如硬件或用水</translation>
    </message>
    <message>
        <source>Remove others</source>
        <translation>移除其他结果</translation>
    </message>
    <message>
        <source>Leaves the usual results alone</source>
        <translation>常用结果保持不变</translation>
    </message>
    <message>
        <source>%1 is not above 0. A weight is a number above 0, such as 0.1.</source>
        <translation>%1 不大于 0。权重是大于 0 的数，例如 0.1。</translation>
    </message>
    <message>
        <source>Several, weighted</source>
        <translation>多项加权</translation>
    </message>
</context>
<context>
    <name>jw::Message</name>
    <message>
        <source>A PUE of %1 is below any measured over a year.</source>
        <translation>PUE %1 低于所有全年实测值。</translation>
    </message>
    <message>
        <source>Cooling and losses are never free; the best large halls report 1.03 to 1.1, and 1 leaves the building out.</source>
        <translation>制冷和损耗必然耗电；最好的大型机房公布的 PUE 为 1.03 至 1.1，取 1 表示不计建筑设施。</translation>
    </message>
    <message>
        <source>Enter the PUE of the site, or keep 1 if only the machines are meant.</source>
        <translation>请输入站点的 PUE；若只计机器本身，可保留 1。</translation>
    </message>
    <message>
        <source>%1 per accelerator is more than the %2 of a published %3 system.</source>
        <translation>每个加速器 %1，高于已公布的 %3 系统的 %2。</translation>
    </message>
    <message>
        <source>The data sheet&apos;s figure is the whole system at its highest, host included.</source>
        <translation>数据手册给出的是整个系统的最高功率，已包含主机。</translation>
    </message>
    <message>
        <source>Check whether the power of several accelerators or a supply&apos;s rating was entered.</source>
        <translation>请检查是否误填了多个加速器的功率或电源的额定功率。</translation>
    </message>
    <message>
        <source>%1 per accelerator is more than the %2 that %3 and its host usually take.</source>
        <translation>每个加速器 %1，高于 %3 连同主机通常所需的 %2。</translation>
    </message>
    <message>
        <source>A host adds up to 60 % to the TDP of its accelerators.</source>
        <translation>主机最多在加速器 TDP 之上再增加 60 %。</translation>
    </message>
    <message>
        <source>%1 of accelerators are assumed; the run “%3” of this plan needed %2.</source>
        <translation>假设的加速器小时数为 %1；本计划中的运行“%3”需要 %2。</translation>
    </message>
    <message>
        <source>A guess that a run lasts a whole year is often several times too much.</source>
        <translation>假定一次运行持续整年，结果往往会高出数倍。</translation>
    </message>
    <message>
        <source>Enter the hours that the run took, or the number of accelerators it used.</source>
        <translation>请输入运行的实际小时数，或所用加速器的数量。</translation>
    </message>
    <message>
        <source>%1 of accelerators are entered; tokens, rate and MFU ask for %2.</source>
        <translation>输入的加速器小时数为 %1；按词元数、速率和 MFU 推算需要 %2。</translation>
    </message>
    <message>
        <source>Work over rate gives the time, so both should be near each other.</source>
        <translation>工作量除以速率即为时间，两者应当接近。</translation>
    </message>
    <message>
        <source>Check the GPU-hours, the tokens, the peak rate and the MFU.</source>
        <translation>请检查 GPU 小时数、词元数、峰值速率和 MFU。</translation>
    </message>
    <message>
        <source>The work is read as TFLOPS-hours and takes %1 hours; read as TFLOP, an amount, it takes %1 seconds.</source>
        <translation>工作量现按 TFLOPS 小时理解，需要 %1 小时；若按 TFLOP（工作量）理解，需要 %1 秒。</translation>
    </message>
    <message>
        <source>TFLOP is an amount and TFLOPS is a rate: the two readings are 3,600 times apart.</source>
        <translation>TFLOP 是工作量，TFLOPS 是速率：两种理解相差 3,600 倍。</translation>
    </message>
    <message>
        <source>Choose the reading that the figure was published with.</source>
        <translation>请按该数字发布时的含义选择。</translation>
    </message>
    <message>
        <source>Grid carbon of %1 lies outside what grids have; the nearest figure is %2.</source>
        <translation>电网碳强度 %1 超出实际电网的范围；最接近的值为 %2。</translation>
    </message>
    <message>
        <source>Hydro power has a few grams and coal about 1,000; a figure in kg/kWh is 1,000 times too small.</source>
        <translation>水电只有几克，煤电约 1,000 克；以 kg/kWh 填写的数字只有应有值的千分之一。</translation>
    </message>
    <message>
        <source>Enter the grid&apos;s carbon in g CO2e per kWh.</source>
        <translation>请以 g CO2e/kWh 为单位输入电网碳强度。</translation>
    </message>
    <message>
        <source>Grid carbon of %1 is that of water or nuclear power alone; mixed grids have more than %2.</source>
        <translation>电网碳强度 %1 只有纯水电或纯核电才能达到；混合电网高于 %2。</translation>
    </message>
    <message>
        <source>A location-based figure is the mean of all plants of the grid.</source>
        <translation>基于位置的数值是电网内所有电厂的平均值。</translation>
    </message>
    <message>
        <source>Keep it if the grid is so clean, or enter it as the market-based figure.</source>
        <translation>若电网确实如此清洁，可保留；否则请作为基于市场的数值输入。</translation>
    </message>
    <message>
        <source>Water use of %1 is above the %2 that evaporative cooling takes.</source>
        <translation>水耗 %1 高于蒸发冷却所需的 %2。</translation>
    </message>
    <message>
        <source>Evaporating all heat of a kWh takes about 1.5 L.</source>
        <translation>靠蒸发带走 1 kWh 的全部热量约需 1.5 L 水。</translation>
    </message>
    <message>
        <source>Check whether liters per kWh of IT energy were entered.</source>
        <translation>请检查是否按每 kWh IT 能耗的升数输入。</translation>
    </message>
    <message>
        <source>An electricity price of %1 lies outside what is paid; the nearest usual price is %2.</source>
        <translation>电价 %1 超出实际价格的范围；最接近的常见电价为 %2。</translation>
    </message>
    <message>
        <source>A price per MWh entered as a price per kWh is 1,000 times too high.</source>
        <translation>把每 MWh 的价格填成每 kWh 的价格，数值会是应有的 1,000 倍。</translation>
    </message>
    <message>
        <source>Enter the price per kWh, in the currency of the plan.</source>
        <translation>请按计划的货币输入每 kWh 的价格。</translation>
    </message>
    <message>
        <source>The work at this site takes %1 on average; its power limit is %2.</source>
        <translation>该站点的工作负载平均功率为 %1，而功率上限为 %2。</translation>
    </message>
    <message>
        <source>What the grid connection does not carry cannot run.</source>
        <translation>超出电网接入容量的负载无法运行。</translation>
    </message>
    <message>
        <source>Move work to another site, lower it, or raise the limit.</source>
        <translation>请将工作负载移到其他站点、减少负载，或提高上限。</translation>
    </message>
    <message>
        <source>The work at this site takes %1 on average, and no power limit is entered.</source>
        <translation>该站点的工作负载平均功率为 %1，且未输入功率上限。</translation>
    </message>
    <message>
        <source>Few sites have a connection above %2; new ones take years.</source>
        <translation>接入容量超过 %2 的站点很少，新建接入需要数年。</translation>
    </message>
    <message>
        <source>Enter the power limit of the site, or spread the work over several.</source>
        <translation>请输入该站点的功率上限，或将工作负载分散到多个站点。</translation>
    </message>
    <message>
        <source>%1 is the power of %3 alone.</source>
        <translation>%1 只是 %3 本身的功率。</translation>
    </message>
    <message>
        <source>The host, network and power supplies add to it: a published system takes %2 per accelerator.</source>
        <translation>主机、网络和电源还要耗电：已公布的系统每个加速器为 %2。</translation>
    </message>
    <message>
        <source>Enter the power of a node over its accelerators, or keep it to compare with figures that leave the host out.</source>
        <translation>请输入节点功率除以加速器数量所得的值；若要与不含主机的数字比较，可保留。</translation>
    </message>
    <message>
        <source>The host, network and power supplies add to it.</source>
        <translation>主机、网络和电源还要耗电。</translation>
    </message>
    <message>
        <source>The sites compared count carbon on different bases: &quot;%3&quot;.</source>
        <translation>所比较站点的碳核算口径不同：&quot;%3&quot;。</translation>
    </message>
    <message>
        <source>A life-cycle figure holds what a direct one leaves out, so their difference says nothing.</source>
        <translation>生命周期数值包含直接排放数值未计入的部分，两者之差没有意义。</translation>
    </message>
    <message>
        <source>Enter figures of one basis for all sites; until then carbon is not drawn.</source>
        <translation>请为所有站点输入同一口径的数值；在此之前不绘制碳排放。</translation>
    </message>
    <message>
        <source>The value %1 is unusual.</source>
        <translation>数值 %1 不常见。</translation>
    </message>
    <message>
        <source>A plausibility rule expects another.</source>
        <translation>合理性规则预期的是其他值。</translation>
    </message>
    <message>
        <source>Check the value.</source>
        <translation>请检查该值。</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Plan file</source>
        <translation>计划文件</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Calculation</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>This is not a finite number.</source>
        <translation>这不是有限的数值。</translation>
    </message>
    <message>
        <source>A result can only be computed from numbers of finite size.</source>
        <translation>只有用有限的数值才能算出结果。</translation>
    </message>
    <message>
        <source>Type a number, for example %1.</source>
        <translation>请输入数字，例如 %1。</translation>
    </message>
    <message>
        <source>%1 is outside the allowed range.</source>
        <translation>%1 超出允许范围。</translation>
    </message>
    <message>
        <source>Values from %1 to %2 make sense here.</source>
        <translation>合理的取值为 %1 至 %2。</translation>
    </message>
    <message>
        <source>Type a value in this range, for example %1.</source>
        <translation>请输入此范围内的值，例如 %1。</translation>
    </message>
    <message>
        <source>%1 is too small.</source>
        <translation>%1 过小。</translation>
    </message>
    <message>
        <source>Values of %1 or more make sense here.</source>
        <translation>合理的取值不小于 %1。</translation>
    </message>
    <message>
        <source>Type a larger value, for example %1.</source>
        <translation>请输入更大的值，例如 %1。</translation>
    </message>
    <message>
        <source>%1 is too large.</source>
        <translation>%1 过大。</translation>
    </message>
    <message>
        <source>Values of %1 or less make sense here.</source>
        <translation>合理的取值不大于 %1。</translation>
    </message>
    <message>
        <source>Type a smaller value, for example %1.</source>
        <translation>请输入更小的值，例如 %1。</translation>
    </message>
    <message>
        <source>The text has %1 letters.</source>
        <translation>文本有 %1 个字符。</translation>
    </message>
    <message>
        <source>Texts of %1 to %2 letters fit here.</source>
        <translation>此处可填 %1 至 %2 个字符。</translation>
    </message>
    <message>
        <source>Change the text until it fits.</source>
        <translation>请修改文本，使长度合适。</translation>
    </message>
    <message>
        <source>Texts of up to %1 letters fit here.</source>
        <translation>此处最多可填 %1 个字符。</translation>
    </message>
    <message>
        <source>Shorten the text.</source>
        <translation>请缩短文本。</translation>
    </message>
    <message>
        <source>At least %1 letters are needed here.</source>
        <translation>此处至少需要 %1 个字符。</translation>
    </message>
    <message>
        <source>Complete the text.</source>
        <translation>请补全文本。</translation>
    </message>
    <message>
        <source>%1 is not above zero.</source>
        <translation>%1 不大于零。</translation>
    </message>
    <message>
        <source>Other values are divided by this one, so zero or less makes no sense.</source>
        <translation>其他值要除以此值，因此零或负数没有意义。</translation>
    </message>
    <message>
        <source>Type a value above zero, for example %1.</source>
        <translation>请输入大于零的值，例如 %1。</translation>
    </message>
    <message>
        <source>%1 is not a whole number.</source>
        <translation>%1 不是整数。</translation>
    </message>
    <message>
        <source>This field counts things that cannot be divided.</source>
        <translation>此字段计的是不可拆分的数量。</translation>
    </message>
    <message>
        <source>Type a whole number, for example %1.</source>
        <translation>请输入整数，例如 %1。</translation>
    </message>
    <message>
        <source>This cannot be read as a number.</source>
        <translation>无法识别为数值。</translation>
    </message>
    <message>
        <source>A number has digits, at most one decimal sign and, if you like, a unit.</source>
        <translation>数值只含数字和至多一个小数点，还可带单位。</translation>
    </message>
    <message>
        <source>Type for example %1.</source>
        <translation>例如输入 %1。</translation>
    </message>
    <message>
        <source>The value is of another type.</source>
        <translation>值的类型不符。</translation>
    </message>
    <message>
        <source>This field takes %1.</source>
        <translation>此处需要%1。</translation>
    </message>
    <message>
        <source>Put %1 in its place.</source>
        <translation>请改填%1。</translation>
    </message>
    <message>
        <source>There is no field named “%1”.</source>
        <translation>没有名为“%1”的字段。</translation>
    </message>
    <message>
        <source>A value that no field takes would have no effect on any result.</source>
        <translation>不属于任何字段的值不会影响任何结果。</translation>
    </message>
    <message>
        <source>Correct the name of the field, or remove it.</source>
        <translation>请更正字段名称，或将其删除。</translation>
    </message>
    <message>
        <source>No value is given.</source>
        <translation>未给出值。</translation>
    </message>
    <message>
        <source>This field has no default, and results depend on it.</source>
        <translation>此字段没有默认值，而结果取决于它。</translation>
    </message>
    <message>
        <source>Enter a value.</source>
        <translation>请输入值。</translation>
    </message>
    <message>
        <source>Enter a value, for example %1.</source>
        <translation>请输入值，例如 %1。</translation>
    </message>
    <message>
        <source>The value is none of the choices.</source>
        <translation>该值不在可选项中。</translation>
    </message>
    <message>
        <source>The choices are: %1.</source>
        <translation>可选项：%1。</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation>请从中选择一项。</translation>
    </message>
    <message>
        <source>The unit %1 does not fit.</source>
        <translation>单位 %1 不适用。</translation>
    </message>
    <message>
        <source>%1 is %2, this field is %3.</source>
        <translation>%1 表示%2，此处需要%3。</translation>
    </message>
    <message>
        <source>The unit “%1” is not known.</source>
        <translation>无法识别单位“%1”。</translation>
    </message>
    <message>
        <source>This field is %1, and capital letters matter in units.</source>
        <translation>此处需要%1，单位区分大小写。</translation>
    </message>
    <message>
        <source>%1 is not the currency of the plan.</source>
        <translation>%1 不是本计划的货币。</translation>
    </message>
    <message>
        <source>All money of a plan is counted in one currency.</source>
        <translation>一个计划的所有金额都用同一种货币计算。</translation>
    </message>
    <message>
        <source>Convert the amount, then type it, for example %1.</source>
        <translation>请换算金额后再输入，例如 %1。</translation>
    </message>
    <message>
        <source>This field counts whole things, not shares.</source>
        <translation>此字段计的是整数数量，不是比例。</translation>
    </message>
    <message>
        <source>%1 can mean %2 or %3.</source>
        <translation>%1 可能是 %2，也可能是 %3。</translation>
    </message>
    <message>
        <source>One sign before three digits can be a decimal sign or stand between groups.</source>
        <translation>三位数字前的单个符号可能是小数点，也可能是千位分隔符。</translation>
    </message>
    <message>
        <source>Choose one of the two, or type the number without that sign.</source>
        <translation>请选择其一，或输入不含该符号的数字。</translation>
    </message>
    <message>
        <source>The unit of this field has a prefix of its own.</source>
        <translation>此字段的单位本身带有词头。</translation>
    </message>
    <message>
        <source>Choose one of the two, or type the unit too.</source>
        <translation>请选择其一，或连同单位一起输入。</translation>
    </message>
    <message>
        <source>The lists differ in length.</source>
        <translation>两个列表的长度不同。</translation>
    </message>
    <message>
        <source>Each entry belongs to one of the other list.</source>
        <translation>两个列表的条目应一一对应。</translation>
    </message>
    <message>
        <source>Give both lists the same number of entries.</source>
        <translation>请让两个列表的条目数相同。</translation>
    </message>
    <message>
        <source>%1 entries stand against %2.</source>
        <translation>一个列表有 %1 个条目，另一个有 %2 个。</translation>
    </message>
    <message>
        <source>There is nothing named “%1”.</source>
        <translation>没有名为“%1”的对象。</translation>
    </message>
    <message>
        <source>A reference must lead to something that exists.</source>
        <translation>引用必须指向已有的对象。</translation>
    </message>
    <message>
        <source>Choose an existing name, or add “%1” first.</source>
        <translation>请选择已有的名称，或先添加“%1”。</translation>
    </message>
    <message>
        <source>The name “%1” stands twice.</source>
        <translation>名称“%1”重复。</translation>
    </message>
    <message>
        <source>Names are unique, so that a path leads to one thing only.</source>
        <translation>名称必须唯一，这样路径才只指向一个对象。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请换一个名称。</translation>
    </message>
    <message>
        <source>The value contradicts another field.</source>
        <translation>该值与另一字段矛盾。</translation>
    </message>
    <message>
        <source>The reason: %1.</source>
        <translation>原因：%1。</translation>
    </message>
    <message>
        <source>Change one of the two.</source>
        <translation>请修改其中之一。</translation>
    </message>
    <message>
        <source>No result can be given: %1.</source>
        <translation>无法给出结果：%1。</translation>
    </message>
    <message>
        <source>A guess would look like a result and mislead.</source>
        <translation>猜测的数字看似结果，会造成误导。</translation>
    </message>
    <message>
        <source>Complete the inputs, or choose other ones.</source>
        <translation>请补全输入，或换用其他输入。</translation>
    </message>
    <message>
        <source>This processor lacks the instructions that were asked for.</source>
        <translation>此处理器不支持所要求的指令集。</translation>
    </message>
    <message>
        <source>The program holds one form of each formula for each instruction set.</source>
        <translation>程序为每种指令集各备有一套公式实现。</translation>
    </message>
    <message>
        <source>Let the program choose the instruction set.</source>
        <translation>请让程序自动选择指令集。</translation>
    </message>
    <message>
        <source>The calculation was canceled.</source>
        <translation>计算已取消。</translation>
    </message>
    <message>
        <source>It was stopped before its end, so there is no result.</source>
        <translation>计算中途停止，因此没有结果。</translation>
    </message>
    <message>
        <source>Start it again when you need the result.</source>
        <translation>需要结果时请重新开始计算。</translation>
    </message>
    <message>
        <source>The text cannot be read.</source>
        <translation>无法解析文本。</translation>
    </message>
    <message>
        <source>The place and the reason: %1.</source>
        <translation>位置和原因：%1。</translation>
    </message>
    <message>
        <source>Correct the text there and try again.</source>
        <translation>请修正该处文本，然后重试。</translation>
    </message>
    <message>
        <source>The file could not be read or written.</source>
        <translation>无法读取或写入文件。</translation>
    </message>
    <message>
        <source>The system says: %1.</source>
        <translation>系统消息：%1。</translation>
    </message>
    <message>
        <source>Check the name, your permissions and the free space, then try again.</source>
        <translation>请检查文件名、权限和可用空间，然后重试。</translation>
    </message>
    <message>
        <source>This file is not a plan.</source>
        <translation>此文件不是计划文件。</translation>
    </message>
    <message>
        <source>It does not begin as the plan files of this program do.</source>
        <translation>文件开头与本程序的计划文件不符。</translation>
    </message>
    <message>
        <source>Choose another file; import CSV and JSON instead of opening them.</source>
        <translation>请选择其他文件；CSV 和 JSON 请用导入，而不是打开。</translation>
    </message>
    <message>
        <source>Another program is working on this file.</source>
        <translation>另一个程序正在使用此文件。</translation>
    </message>
    <message>
        <source>What it has not finished lies in %1.</source>
        <translation>其未完成的内容位于 %1。</translation>
    </message>
    <message>
        <source>Close it there, then try again.</source>
        <translation>请在该程序中关闭此文件，然后重试。</translation>
    </message>
    <message>
        <source>The file on disk is not the one that was read.</source>
        <translation>磁盘上的文件已不是先前读取的版本。</translation>
    </message>
    <message>
        <source>Somebody else has written it since; saving would undo that.</source>
        <translation>此后有人写入过该文件；现在保存会抹去对方的更改。</translation>
    </message>
    <message>
        <source>Save under another name, or compare the two first.</source>
        <translation>请以其他名称另存，或先比较两个版本。</translation>
    </message>
    <message>
        <source>This plan was saved by %1 (format %2).</source>
        <translation>此计划由 %1 保存（格式 %2）。</translation>
    </message>
    <message>
        <source>This program reads up to format %1.</source>
        <translation>本程序最高可读取格式 %1。</translation>
    </message>
    <message>
        <source>Update this program, or ask for an export as JSON.</source>
        <translation>请更新本程序，或请对方导出为 JSON。</translation>
    </message>
    <message>
        <source>The plan did not pass the check (%1).</source>
        <translation>计划未通过检查（%1）。</translation>
    </message>
    <message>
        <source>A damaged plan is not opened, so that it cannot get worse: nothing was changed.</source>
        <translation>已损坏的计划不会被打开，以免进一步损坏；未做任何更改。</translation>
    </message>
    <message>
        <source>Open a backup of it.</source>
        <translation>请打开其备份。</translation>
    </message>
    <message>
        <source>Idle power %1 is above peak power %2.</source>
        <translation>空闲功率 %1 高于峰值功率 %2。</translation>
    </message>
    <message>
        <source>A machine cannot idle above its peak.</source>
        <translation>机器的空闲功率不可能高于峰值。</translation>
    </message>
    <message>
        <source>Lower the idle value or raise the peak.</source>
        <translation>请降低空闲值或提高峰值。</translation>
    </message>
    <message>
        <source>Only one of idle and peak power is given.</source>
        <translation>空闲功率和峰值功率只给出了一个。</translation>
    </message>
    <message>
        <source>The power of a whole node runs from idle to peak, so it needs both.</source>
        <translation>整个节点的功率在空闲值与峰值之间变化，两者缺一不可。</translation>
    </message>
    <message>
        <source>Enter the other one too, or clear both.</source>
        <translation>请补填另一个，或将两者都清空。</translation>
    </message>
    <message>
        <source>%1 spare supplies are not fewer than all %2.</source>
        <translation>备用电源数 %1 不少于电源总数 %2。</translation>
    </message>
    <message>
        <source>At least one supply must carry the load.</source>
        <translation>至少要有一个电源承担负载。</translation>
    </message>
    <message>
        <source>Lower the spare supplies or raise the number of supplies.</source>
        <translation>请减少备用电源，或增加电源数量。</translation>
    </message>
    <message>
        <source>The owned, reserved and spot shares add up to %1.</source>
        <translation>自有、预留和竞价份额合计为 %1。</translation>
    </message>
    <message>
        <source>Together they cannot be more than all nodes of the group.</source>
        <translation>合计不能超过该组的全部节点。</translation>
    </message>
    <message>
        <source>Lower one of the shares.</source>
        <translation>请降低其中一项份额。</translation>
    </message>
    <message>
        <source>The shares of this group add up to %1.</source>
        <translation>该节点组的份额合计为 %1。</translation>
    </message>
    <message>
        <source>Continuous workloads cannot use more than all of a group.</source>
        <translation>持续运行的工作负载合计占用不能超过整个节点组。</translation>
    </message>
    <message>
        <source>Lower one of the shares, or assign another group.</source>
        <translation>请降低其中一项份额，或分配其他节点组。</translation>
    </message>
    <message>
        <source>The workload has neither a site nor machines.</source>
        <translation>该工作负载既没有站点，也没有机器。</translation>
    </message>
    <message>
        <source>Price, carbon and PUE are those of the place where it runs.</source>
        <translation>价格、碳强度和 PUE 取自运行所在地。</translation>
    </message>
    <message>
        <source>Choose a site, or assign a node group.</source>
        <translation>请选择站点，或分配节点组。</translation>
    </message>
    <message>
        <source>No band covers %1, %2, hour %3.</source>
        <translation>没有电价时段涵盖%1%2 %3 时。</translation>
    </message>
    <message>
        <source>Each hour of a year has exactly one price.</source>
        <translation>一年中的每个小时都有且只有一个价格。</translation>
    </message>
    <message>
        <source>Extend a band over this hour, or add one.</source>
        <translation>请延长某个电价时段以涵盖该小时，或添加一个时段。</translation>
    </message>
    <message>
        <source>More than one band covers %1, %2, hour %3.</source>
        <translation>有多个电价时段涵盖%1%2 %3 时。</translation>
    </message>
    <message>
        <source>Shorten one of the bands.</source>
        <translation>请缩短其中一个时段。</translation>
    </message>
    <message>
        <source>The workload is set to run continuously.</source>
        <translation>该工作负载设为持续运行。</translation>
    </message>
    <message>
        <source>A given amount of work ends when it is done.</source>
        <translation>给定的工作量完成后即结束。</translation>
    </message>
    <message>
        <source>Set the workload to run once.</source>
        <translation>请将该工作负载设为运行一次。</translation>
    </message>
    <message>
        <source>The assigned groups have different accelerators.</source>
        <translation>所分配的节点组使用不同的加速器。</translation>
    </message>
    <message>
        <source>One run is computed for accelerators of one kind.</source>
        <translation>一次运行只按同一种加速器计算。</translation>
    </message>
    <message>
        <source>Assign groups with the same accelerator.</source>
        <translation>请分配加速器相同的节点组。</translation>
    </message>
    <message>
        <source>%1 accelerators are too few for one replica of %2.</source>
        <translation>%1 个加速器不够运行一个副本，一个副本需要 %2 个。</translation>
    </message>
    <message>
        <source>A replica of the model answers only with all accelerators it is split over.</source>
        <translation>模型的一个副本拆分在多个加速器上，缺一个就无法应答。</translation>
    </message>
    <message>
        <source>Assign more nodes, or split the model over fewer accelerators.</source>
        <translation>请分配更多节点，或将模型拆分到更少的加速器上。</translation>
    </message>
    <message>
        <source>The override holds both a number and a text, or none.</source>
        <translation>该覆盖同时含有数字和文本，或两者皆无。</translation>
    </message>
    <message>
        <source>An override replaces one field by one value.</source>
        <translation>一项覆盖用一个值取代一个字段的原值。</translation>
    </message>
    <message>
        <source>Enter the value again, or reset the override.</source>
        <translation>请重新输入该值，或重置该覆盖。</translation>
    </message>
    <message>
        <source>The baseline has a parent.</source>
        <translation>基线设有父方案。</translation>
    </message>
    <message>
        <source>The baseline is the plan itself; every scenario starts from it.</source>
        <translation>基线就是计划本身，所有方案都以它为起点。</translation>
    </message>
    <message>
        <source>Clear the parent, or move another scenario to the first place.</source>
        <translation>请清除父方案，或将另一方案移到首位。</translation>
    </message>
    <message>
        <source>The scenario has more than %1 ancestors, or is its own.</source>
        <translation>该方案的上级超过 %1 层，或以自身为上级。</translation>
    </message>
    <message>
        <source>Deeper chains of overrides cannot be followed by a reader.</source>
        <translation>覆盖的层级过深，读者难以追溯。</translation>
    </message>
    <message>
        <source>Choose a parent that is nearer to the baseline.</source>
        <translation>请选择更接近基线的父方案。</translation>
    </message>
    <message>
        <source>a plain number</source>
        <translation>纯数值</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>能量</translation>
    </message>
    <message>
        <source>power</source>
        <translation>功率</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>a frequency</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>money per time</source>
        <translation>单位时间的金额</translation>
    </message>
    <message>
        <source>money per energy</source>
        <translation>单位能量的金额</translation>
    </message>
    <message>
        <source>money per power</source>
        <translation>单位功率的金额</translation>
    </message>
    <message>
        <source>money per water</source>
        <translation>单位水量的金额</translation>
    </message>
    <message>
        <source>mass</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>mass per energy</source>
        <translation>单位能量的质量</translation>
    </message>
    <message>
        <source>an amount of work</source>
        <translation>计算量</translation>
    </message>
    <message>
        <source>a rate of work</source>
        <translation>计算速率</translation>
    </message>
    <message>
        <source>volume</source>
        <translation>体积</translation>
    </message>
    <message>
        <source>volume per energy</source>
        <translation>单位能量的体积</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据量</translation>
    </message>
    <message>
        <source>data per time</source>
        <translation>数据速率</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>yes or no (1 or 0)</source>
        <translation>是或否（1 或 0）</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>a record {..}</source>
        <translation>记录 {..}</translation>
    </message>
    <message>
        <source>a number or a text</source>
        <translation>数字或文本</translation>
    </message>
    <message>
        <source>text without control characters</source>
        <translation>不含控制字符的文本</translation>
    </message>
    <message>
        <source>January</source>
        <translation>一月</translation>
    </message>
    <message>
        <source>February</source>
        <translation>二月</translation>
    </message>
    <message>
        <source>March</source>
        <translation>三月</translation>
    </message>
    <message>
        <source>April</source>
        <translation>四月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>五月</translation>
    </message>
    <message>
        <source>June</source>
        <translation>六月</translation>
    </message>
    <message>
        <source>July</source>
        <translation>七月</translation>
    </message>
    <message>
        <source>August</source>
        <translation>八月</translation>
    </message>
    <message>
        <source>September</source>
        <translation>九月</translation>
    </message>
    <message>
        <source>October</source>
        <translation>十月</translation>
    </message>
    <message>
        <source>November</source>
        <translation>十一月</translation>
    </message>
    <message>
        <source>December</source>
        <translation>十二月</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>another quantity</source>
        <translation>其他类型的量</translation>
    </message>
    <message>
        <source>%1: %2 %3 %4</source>
        <extracomment>%1 field, %2 what is wrong, %3 why, %4 how to mend it; each a whole sentence</extracomment>
        <translation>%1：%2%3%4</translation>
    </message>
    <message>
        <source>“%1” cannot be read as a number.</source>
        <translation>“%1”无法识别为数值。</translation>
    </message>
    <message>
        <source>A cell with a number holds digits, “.” before decimals, and no unit.</source>
        <translation>数值单元格只含数字，小数点用“.”，不带单位。</translation>
    </message>
    <message>
        <source>Correct this cell, then import again.</source>
        <translation>请更正此单元格，然后重新导入。</translation>
    </message>
    <message>
        <source>This file is missing.</source>
        <translation>缺少此文件。</translation>
    </message>
    <message>
        <source>The other files of the plan need what it holds.</source>
        <translation>计划的其他文件需要其中的内容。</translation>
    </message>
    <message>
        <source>Put it back beside them, or export the plan again.</source>
        <translation>请将其放回原处，或重新导出计划。</translation>
    </message>
    <message>
        <source>%1 of this node group has no work.</source>
        <translation>该节点组有 %1 没有工作负载。</translation>
    </message>
    <message>
        <source>What no workload uses is taken as off: no energy, no cost.</source>
        <translation>未被任何工作负载使用的部分视为关机：不计能耗，不计费用。</translation>
    </message>
    <message>
        <source>Give it to a workload; one of kind “Idle” counts what only stands by.</source>
        <translation>将其分配给某个工作负载；类型为“空闲”的工作负载用于计入只待机的机器。</translation>
    </message>
    <message>
        <source>This is not a plain number.</source>
        <translation>这不是单纯的数值。</translation>
    </message>
    <message>
        <source>A number is expected here, without quotes and without a unit.</source>
        <translation>此处应为数值，不带引号，也不带单位。</translation>
    </message>
    <message>
        <source>A number is expected here, without quotes and counted in %1.</source>
        <translation>此处应为数值，不带引号，以 %1 计。</translation>
    </message>
    <message>
        <source>Type a share as %1 or as %2, for example.</source>
        <translation>请输入比例，例如 %1 或 %2。</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>无法读取该文件。</translation>
    </message>
    <message>
        <source>Check its name and your permissions, then try again.</source>
        <translation>请检查文件名和您的权限，然后重试。</translation>
    </message>
    <message>
        <source>This is no regular file.</source>
        <translation>这不是普通文件。</translation>
    </message>
    <message>
        <source>A pipe or device may never end, so nothing is read from it or written to it.</source>
        <translation>管道或设备可能永无结尾，因此不从中读取，也不向其写入。</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>请选择一个文件。</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>无法写入该文件。</translation>
    </message>
    <message>
        <source>Check the name and your permissions, or choose another folder.</source>
        <translation>请检查文件名和您的权限，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>The file could not be written; what was there is unchanged.</source>
        <translation>无法写入该文件；原有内容未改变。</translation>
    </message>
    <message>
        <source>The system says: %1. %2 are needed there, and %3 are free.</source>
        <translation>系统提示：%1。那里需要 %2，可用 %3。</translation>
    </message>
    <message>
        <source>Make room there, or choose another folder.</source>
        <translation>请在那里腾出空间，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>The best runs published reach 63 % on A100, 47 % on H100, 40 % on B200 and 71 % on TPU v5p.</source>
        <translation>已公布的最佳运行在 A100 上达到 63 %，在 H100 上达到 47 %，在 B200 上达到 40 %，在 TPU v5p 上达到 71 %。</translation>
    </message>
    <message>
        <source>Check the MFU and the peak rate, and that work done again in recomputation is not counted.</source>
        <translation>请检查 MFU 和峰值算力，并确认未计入重计算所重复的计算量。</translation>
    </message>
    <message>
        <source>An MFU of %1 is above the %2 that no published dense FP8 run passes.</source>
        <translation>MFU 为 %1，高于已公布的稠密模型 FP8 运行从未突破的 %2。</translation>
    </message>
    <message>
        <source>The best FP8 runs reach 42 % on H100, 44 % on GB200 and 53 % on GB300, of the FP8 peak.</source>
        <translation>最佳的 FP8 运行在 H100 上达到 FP8 峰值的 42 %，在 GB200 上达到 44 %，在 GB300 上达到 53 %。</translation>
    </message>
    <message>
        <source>Check the MFU, and that the peak rate is the one of FP8.</source>
        <translation>请检查 MFU，并确认峰值算力是 FP8 的峰值算力。</translation>
    </message>
    <message>
        <source>An MFU of %1 is above the %2 that no published FP8 run with experts passes.</source>
        <translation>MFU 为 %1，高于已公布的混合专家模型 FP8 运行从未突破的 %2。</translation>
    </message>
    <message>
        <source>Small matrices and the exchange between experts cost time; the best such run reaches 32 % on GB300.</source>
        <translation>小矩阵运算和专家间的交换都要耗费时间；此类运行的最佳者在 GB300 上达到 32 %。</translation>
    </message>
    <message>
        <source>Check the MFU, and that only the active experts are counted as work.</source>
        <translation>请检查 MFU，并确认只把激活的专家计入计算量。</translation>
    </message>
    <message>
        <source>An MFU of %1 is above the %2 that no published FP4 run passes.</source>
        <translation>MFU 为 %1，高于已公布的 FP4 运行从未突破的 %2。</translation>
    </message>
    <message>
        <source>The best FP4 runs reach 30 % of the FP4 peak.</source>
        <translation>最佳的 FP4 运行达到 FP4 峰值的 30 %。</translation>
    </message>
    <message>
        <source>Check the MFU, and that the peak rate is the one of FP4.</source>
        <translation>请检查 MFU，并确认峰值算力是 FP4 的峰值算力。</translation>
    </message>
    <message>
        <source>%1 of accelerators stand against %2 of a published run of %3, scaled to the same tokens and peak rate.</source>
        <translation>加速器小时数为 %1，而已公布的一次 %3 运行折算到相同词元数和峰值算力后为 %2。</translation>
    </message>
    <message>
        <source>A run of the same model is rarely more than twice as fast or as slow. The published figure is from %4.</source>
        <translation>同一模型的各次运行，快慢之比很少超过 2 倍。已公布的数值来自 %4。</translation>
    </message>
    <message>
        <source>Check tokens, MFU and goodput, or keep it if the difference is meant.</source>
        <translation>请检查词元数、MFU 和有效产出率；若差异是有意为之，可保留。</translation>
    </message>
    <message>
        <source>The run needs %1 of the %2 of %3.</source>
        <translation>该运行需要占用 %3 的 %2 显存中的 %1。</translation>
    </message>
    <message>
        <source>The estimate of the memory can be 6 % too low, so the run may not fit.</source>
        <translation>显存估算值可能偏低 6 %，因此该运行可能放不下。</translation>
    </message>
    <message>
        <source>Raise a degree of parallelism, recompute more, or use a smaller micro-batch.</source>
        <translation>请提高某一并行度、增加重计算，或使用更小的微批次。</translation>
    </message>
    <message>
        <source>Tensor parallelism of %1 spans more than the %2 accelerators of an NVLink domain.</source>
        <translation>张量并行度为 %1，超出一个 NVLink 域所含的 %2 个加速器。</translation>
    </message>
    <message>
        <source>Its all-reduce runs twice in every layer, and the network between nodes is many times slower than NVLink.</source>
        <translation>其 all-reduce 通信在每一层中执行两次，而节点间的网络比 NVLink 慢许多倍。</translation>
    </message>
    <message>
        <source>Lower it to %2 or less, and raise the pipeline stages instead.</source>
        <translation>请降至 %2 或更低，改为增加流水线阶段数。</translation>
    </message>
    <message>
        <source>The pipeline stands still for %1 of its working time; %2 is already much.</source>
        <translation>流水线的停顿时间相当于其工作时间的 %1；%2 已属偏高。</translation>
    </message>
    <message>
        <source>Each stage waits while the pipeline fills and drains.</source>
        <translation>流水线填充和排空期间，各阶段都要等待。</translation>
    </message>
    <message>
        <source>Use fewer stages, more chunks per device, or a larger global batch.</source>
        <translation>请减少阶段数、增加每设备分块数，或使用更大的全局批次。</translation>
    </message>
    <message>
        <source>A goodput of %1 is more than runs beyond 4,096 accelerators reach.</source>
        <translation>有效产出率为 %1，高于使用 4,096 个以上加速器的运行所能达到的水平。</translation>
    </message>
    <message>
        <source>Large runs stop several times a day; Llama 3 on 16,384 GPUs reports a little above 90 %.</source>
        <translation>大型运行每天要中断数次；Llama 3 使用 16,384 个 GPU，公布的数值略高于 90 %。</translation>
    </message>
    <message>
        <source>Enter failures, checkpoints and restarts, or a goodput below 97 %.</source>
        <translation>请输入故障、检查点和重启的数据，或输入低于 97 % 的有效产出率。</translation>
    </message>
    <message>
        <source>Failures come every %1, and checkpoints every %2.</source>
        <translation>每 %1 发生一次故障，每 %2 写一次检查点。</translation>
    </message>
    <message>
        <source>When fewer than five checkpoints lie between two failures, much of the work is done twice.</source>
        <translation>若两次故障之间的检查点少于五个，许多工作就要重做。</translation>
    </message>
    <message>
        <source>Write checkpoints faster or beside the work, or use fewer accelerators.</source>
        <translation>请加快检查点的写入或让写入与计算同时进行，或使用更少的加速器。</translation>
    </message>
    <message>
        <source>A global batch of %1 tokens is above the %2 of the largest dense runs.</source>
        <translation>全局批次为 %1 个词元，高于最大的稠密模型运行的 %2 个。</translation>
    </message>
    <message>
        <source>Beyond that, more tokens in a batch add cost and teach little.</source>
        <translation>超过该值后，批次中再增加词元只会增加成本，对模型学习帮助甚微。</translation>
    </message>
    <message>
        <source>Lower the global batch, or check whether it counts sequences.</source>
        <translation>请减小全局批次，或检查其是否以序列数计。</translation>
    </message>
    <message>
        <source>A global batch of %1 tokens is small for more than 1,024 accelerators.</source>
        <translation>使用 1,024 个以上的加速器时，%1 个词元的全局批次偏小。</translation>
    </message>
    <message>
        <source>Each gets too few tokens in a step to keep busy; such runs use more than %2.</source>
        <translation>每个加速器在一个训练步中分到的词元太少，无法持续满载；此类运行使用的词元多于 %2 个。</translation>
    </message>
    <message>
        <source>Raise the global batch, or use fewer accelerators.</source>
        <translation>请增大全局批次，或使用更少的加速器。</translation>
    </message>
    <message>
        <source>The run has %1 tokens per parameter.</source>
        <translation>该运行的每个参数对应 %1 个词元。</translation>
    </message>
    <message>
        <source>The best use of a training budget is near 20; fewer than %2 leaves a model half trained.</source>
        <translation>训练预算的最佳用法是每个参数约 20 个词元；少于 %2 个会使模型训练不足。</translation>
    </message>
    <message>
        <source>Check the tokens; keep it if this run only tunes a trained model.</source>
        <translation>请检查词元数；若该运行只是微调已训练好的模型，可保留。</translation>
    </message>
    <message>
        <source>The best use of a training budget is near 20; Llama 3 8B went to 1,875, and few runs pass %2.</source>
        <translation>训练预算的最佳用法是每个参数约 20 个词元；Llama 3 8B 达到 1,875 个，很少有运行超过 %2 个。</translation>
    </message>
    <message>
        <source>Check the tokens and the size of the model.</source>
        <translation>请检查词元数和模型的规模。</translation>
    </message>
    <message>
        <source>A peak of %1 is above the dense %2 of %3 at this precision.</source>
        <translation>峰值 %1 高于 %3 在此精度下的稠密峰值 %2。</translation>
    </message>
    <message>
        <source>Data sheets also print rates for structured sparsity, twice the dense one, which training does not reach.</source>
        <translation>数据手册还会列出结构化稀疏的算力，为稠密算力的两倍，训练达不到这一数值。</translation>
    </message>
    <message>
        <source>Enter the dense rate.</source>
        <translation>请输入稠密算力。</translation>
    </message>
    <message>
        <source>The budget holds the final run only.</source>
        <translation>预算只包含最终一次运行。</translation>
    </message>
    <message>
        <source>Failed runs, ablations and sweeps usually make a project 2 to 3 times its final run.</source>
        <translation>加上失败的运行、消融实验和参数扫描，整个项目通常是最终运行的 2 到 3 倍。</translation>
    </message>
    <message>
        <source>Enter the experiment overhead, or keep %1 if only the final run is meant.</source>
        <translation>请输入实验开销系数；若只计最终一次运行，可保留 %1。</translation>
    </message>
    <message>
        <source>The machines at this site take up to %1; its power limit is %2.</source>
        <translation>该站点的机器功率最高可达 %1，而功率上限为 %2。</translation>
    </message>
    <message>
        <source>On average they stay below it, but not when all run at their peak.</source>
        <translation>机器的平均功率低于上限，但全部机器同时达到峰值时会超出。</translation>
    </message>
    <message>
        <source>Cap the power of the machines, move some of them, or raise the limit.</source>
        <translation>请限制机器的功率、移走部分机器，或提高上限。</translation>
    </message>
    <message>
        <source>The start is on %3; the site has power from %4 on.</source>
        <translation>开始日期为 %3，而站点自 %4 起才有供电。</translation>
    </message>
    <message>
        <source>Until then %1 are missing.</source>
        <translation>在此之前缺少 %1 的供电。</translation>
    </message>
    <message>
        <source>Start later, use another site, or correct the date of the power.</source>
        <translation>请推迟开始日期、改用其他站点，或更正可供电日期。</translation>
    </message>
    <message>
        <source>%1 is above the %2 of NVLink on %3.</source>
        <translation>%1 高于 %3 的 NVLink 带宽 %2。</translation>
    </message>
    <message>
        <source>This field counts both directions of one accelerator; a node&apos;s total or a rate in Gbit/s is larger.</source>
        <translation>此字段计单个加速器的双向合计带宽；整个节点的总带宽，或以 Gbit/s 计的速率，数值会更大。</translation>
    </message>
    <message>
        <source>Enter the data sheet&apos;s figure for one accelerator.</source>
        <translation>请输入数据手册中单个加速器的数值。</translation>
    </message>
    <message>
        <source>The network of a node comes to %1 for each accelerator.</source>
        <translation>节点的网络带宽折合每个加速器 %1。</translation>
    </message>
    <message>
        <source>No accelerator has a network above %2 in one direction; both directions or Gbit/s may have been entered.</source>
        <translation>没有加速器的单向网络带宽超过 %2；可能误填了双向合计值或以 Gbit/s 计的值。</translation>
    </message>
    <message>
        <source>Enter gigabytes per second of a whole node, in one direction.</source>
        <translation>请以每秒吉字节（GB/s）为单位，输入整个节点的单向带宽。</translation>
    </message>
    <message>
        <source>The run ends on %3, %1 behind its deadline of %4.</source>
        <translation>该运行于 %3 结束，比截止日期 %4 晚 %1。</translation>
    </message>
    <message>
        <source>It starts on its date and takes the days shown in its results.</source>
        <translation>该运行从其开始日期起，历时为结果中所示的天数。</translation>
    </message>
    <message>
        <source>Start earlier, use more or faster accelerators, or move the deadline.</source>
        <translation>请提前开始、使用更多或更快的加速器，或推迟截止日期。</translation>
    </message>
    <message>
        <source>The run may end as late as %3, %1 behind its deadline of %4.</source>
        <translation>该运行最晚可能到 %3 才结束，比截止日期 %4 晚 %1。</translation>
    </message>
    <message>
        <source>Its time is a prediction; one run in ten takes longer than that.</source>
        <translation>其用时是预测值；每十次运行中有一次会超过该用时。</translation>
    </message>
    <message>
        <source>Plan a reserve, or use more accelerators.</source>
        <translation>请预留时间余量，或使用更多的加速器。</translation>
    </message>
    <message>
        <source>The attention heads cannot be divided by the tensor parallelism.</source>
        <translation>注意力头数不能被张量并行度整除。</translation>
    </message>
    <message>
        <source>Every device of a tensor-parallel group takes the same number of heads.</source>
        <translation>张量并行组中的每个设备分得相同数量的注意力头。</translation>
    </message>
    <message>
        <source>Choose a degree that divides the heads.</source>
        <translation>请选择能整除注意力头数的并行度。</translation>
    </message>
    <message>
        <source>The accelerators cannot be divided by TP × PP × CP.</source>
        <translation>加速器数量不能被 TP × PP × CP 整除。</translation>
    </message>
    <message>
        <source>Each copy of the model takes that many of them.</source>
        <translation>模型的每个副本需要这么多加速器。</translation>
    </message>
    <message>
        <source>Change a degree of parallelism, or the number of accelerators.</source>
        <translation>请更改某一并行度，或更改加速器数量。</translation>
    </message>
    <message>
        <source>The pipeline has more stages, or chunks of them, than the model has layers.</source>
        <translation>流水线的阶段数或分块总数多于模型的层数。</translation>
    </message>
    <message>
        <source>Each chunk of a stage holds at least one layer.</source>
        <translation>阶段的每个分块至少包含一层。</translation>
    </message>
    <message>
        <source>Use fewer stages or fewer chunks per device.</source>
        <translation>请减少阶段数，或减少每设备分块数。</translation>
    </message>
    <message>
        <source>The global batch cannot be divided by the data-parallel ranks times the micro-batch.</source>
        <translation>全局批次不能被数据并行 rank 数与微批次的乘积整除。</translation>
    </message>
    <message>
        <source>Every rank takes the same number of micro-batches.</source>
        <translation>每个 rank 处理的微批次数量相同。</translation>
    </message>
    <message>
        <source>Change the global batch or the micro-batch, or use fewer ranks.</source>
        <translation>请更改全局批次或微批次，或使用更少的 rank。</translation>
    </message>
    <message>
        <source>The experts cannot be spread over the expert parallelism.</source>
        <translation>专家无法按专家并行度均匀分布。</translation>
    </message>
    <message>
        <source>Each rank holds the same number of experts, and there must be that many ranks.</source>
        <translation>每个 rank 持有相同数量的专家，且 rank 数不得少于专家并行度。</translation>
    </message>
    <message>
        <source>Fully sharded weights and a pipeline do not go together.</source>
        <translation>权重完全分片与流水线不能同时使用。</translation>
    </message>
    <message>
        <source>Sharding would gather all weights of a stage again for each micro-batch.</source>
        <translation>分片会使每个微批次都重新收集一个阶段的全部权重。</translation>
    </message>
    <message>
        <source>Use one pipeline stage, or share only optimizer and gradients.</source>
        <translation>请只使用一个流水线阶段，或只对优化器和梯度分片。</translation>
    </message>
    <message>
        <source>The run needs %1 of memory on a device that has %2.</source>
        <translation>该运行需要 %1 显存，而设备只有 %2。</translation>
    </message>
    <message>
        <source>Weights, gradients, optimizer and activations must fit on each device.</source>
        <translation>权重、梯度、优化器和激活值必须能放入每个设备。</translation>
    </message>
    <message>
        <source>Raise a degree of parallelism, shard or recompute more, or choose a device with more memory.</source>
        <translation>请提高某一并行度、增加分片或重计算，或选择显存更大的设备。</translation>
    </message>
    <message>
        <source>The accelerator has no peak rate at the precision of the run.</source>
        <translation>该加速器没有此运行所用精度的峰值算力。</translation>
    </message>
    <message>
        <source>The time of a run follows from this rate.</source>
        <translation>运行的用时由该算力推算。</translation>
    </message>
    <message>
        <source>Enter the rate, or choose another precision or accelerator.</source>
        <translation>请输入该算力，或选择其他精度或加速器。</translation>
    </message>
    <message>
        <source>The accelerator does not compute in the precision “%1”.</source>
        <translation>该加速器不支持以精度“%1”计算。</translation>
    </message>
    <message>
        <source>The speed is predicted from the peak rate at this precision.</source>
        <translation>速度根据此精度下的峰值算力预测。</translation>
    </message>
    <message>
        <source>Choose another precision or accelerator, or enter the MFU.</source>
        <translation>请选择其他精度或加速器，或输入 MFU。</translation>
    </message>
    <message>
        <source>Under this power cap nothing runs.</source>
        <translation>在此功率上限下，任何计算都无法运行。</translation>
    </message>
    <message>
        <source>About 35 % of the TDP goes to what no clock changes.</source>
        <translation>TDP 中约 35 % 的功率不随时钟频率变化。</translation>
    </message>
    <message>
        <source>Raise the power cap, or clear it.</source>
        <translation>请提高功率上限，或将其清空。</translation>
    </message>
    <message>
        <source>Failures and stops leave no time for the run.</source>
        <translation>故障和停机占满了时间，运行无法推进。</translation>
    </message>
    <message>
        <source>Each part of the work is lost again before a checkpoint is written.</source>
        <translation>每一部分工作都在检查点写入之前再次丢失。</translation>
    </message>
    <message>
        <source>Shorten checkpoints, stops and restarts, or use fewer accelerators.</source>
        <translation>请缩短检查点、停机和重启的时间，或使用更少的加速器。</translation>
    </message>
    <message>
        <source>The model has an encoder and a decoder.</source>
        <translation>该模型同时含有编码器和解码器。</translation>
    </message>
    <message>
        <source>The architecture here is that of a decoder alone.</source>
        <translation>此处的架构只适用于仅含解码器的模型。</translation>
    </message>
    <message>
        <source>Enter FLOP per token instead, or choose another model.</source>
        <translation>请改为输入每词元 FLOP，或选择其他模型。</translation>
    </message>
    <message>
        <source>The model is not a transformer.</source>
        <translation>该模型不是 Transformer。</translation>
    </message>
    <message>
        <source>Its work and memory follow from other shapes.</source>
        <translation>其计算量和显存由其他形状参数决定。</translation>
    </message>
    <message>
        <source>Enter FLOP per sample instead, or choose another model.</source>
        <translation>请改为输入每样本 FLOP，或选择其他模型。</translation>
    </message>
    <message>
        <source>The hidden size %1 cannot be divided by %2 attention heads.</source>
        <translation>隐藏层维度 %1 不能被 %2 个注意力头整除。</translation>
    </message>
    <message>
        <source>Without a head dimension of its own, each head takes an equal part.</source>
        <translation>未单独给出头维度时，每个头分得相等的一份。</translation>
    </message>
    <message>
        <source>Add “head_dim” to the file, or correct one of the two.</source>
        <translation>请在文件中添加“head_dim”，或更正两者之一。</translation>
    </message>
    <message>
        <source>%1 GPUs cannot be divided by TP × PP × CP, which is %2.</source>
        <translation>%1 个 GPU 不能被 TP × PP × CP（等于 %2）整除。</translation>
    </message>
    <message>
        <source>Change a degree of parallelism, or the number of GPUs.</source>
        <translation>请更改某一并行度，或更改 GPU 数量。</translation>
    </message>
    <message>
        <source>%1 GPUs cannot be divided into nodes of %2.</source>
        <translation>%1 个 GPU 不能按每节点 %2 个分成整数个节点。</translation>
    </message>
    <message>
        <source>A launcher starts whole nodes.</source>
        <translation>启动器只启动完整的节点。</translation>
    </message>
    <message>
        <source>Change the number of GPUs, or the GPUs of a node.</source>
        <translation>请更改 GPU 数量，或更改每节点 GPU 数。</translation>
    </message>
    <message>
        <source>A global batch of %1 sequences cannot be divided by %2, the data-parallel ranks times the micro-batch.</source>
        <translation>全局批次 %1 个序列不能被 %2（数据并行 rank 数与微批次的乘积）整除。</translation>
    </message>
    <message>
        <source>Change the global batch, or the micro-batch.</source>
        <translation>请更改全局批次，或更改微批次。</translation>
    </message>
    <message>
        <source>%1 attention heads cannot be divided by a tensor parallelism of %2.</source>
        <translation>%1 个注意力头不能被张量并行度 %2 整除。</translation>
    </message>
    <message>
        <source>%1 layers cannot be divided into %2 pipeline stages or chunks.</source>
        <translation>%1 层不能均分为 %2 个流水线阶段或分块。</translation>
    </message>
    <message>
        <source>The launcher gives each the same number of layers.</source>
        <translation>启动器给每个阶段或分块分配相同数量的层。</translation>
    </message>
    <message>
        <source>Choose numbers of stages and chunks that divide the layers.</source>
        <translation>请选择能整除层数的阶段数和分块数。</translation>
    </message>
    <message>
        <source>%1 experts cannot be divided by an expert parallelism of %2.</source>
        <translation>%1 个专家不能被专家并行度 %2 整除。</translation>
    </message>
    <message>
        <source>Each rank holds the same number of experts.</source>
        <translation>每个 rank 持有相同数量的专家。</translation>
    </message>
    <message>
        <source>Choose a degree that divides the experts.</source>
        <translation>请选择能整除专家数的并行度。</translation>
    </message>
    <message>
        <source>%1 ranks cannot be divided by an expert parallelism of %2.</source>
        <translation>%1 个 rank 不能被专家并行度 %2 整除。</translation>
    </message>
    <message>
        <source>Each group of ranks holds all experts once.</source>
        <translation>每组 rank 合起来持有全部专家各一份。</translation>
    </message>
    <message>
        <source>Choose a degree that divides DP × CP.</source>
        <translation>请选择能整除 DP × CP 的并行度。</translation>
    </message>
    <message>
        <source>Experts with tensor parallelism run without sequence parallelism.</source>
        <translation>含专家的模型使用了张量并行，但未启用序列并行。</translation>
    </message>
    <message>
        <source>The launcher takes the two only together.</source>
        <translation>启动器要求两者同时使用。</translation>
    </message>
    <message>
        <source>Turn sequence parallelism on, or set the tensor parallelism to 1.</source>
        <translation>请启用序列并行，或将张量并行度设为 1。</translation>
    </message>
    <message>
        <source>Tensor parallelism of %1 spans more than the %2 accelerators of an NVLink domain. By the engine&apos;s step this takes %5 of the time: %6 of accelerators, %7.</source>
        <translation>张量并行度为 %1，超出一个 NVLink 域所含的 %2 个加速器。按引擎计算的训练步，这会占用 %5 的时间：相当于加速器时间 %6、能耗 %7。</translation>
    </message>
    <message>
        <source>The scenario this one is based on has a value here that the model has not.</source>
        <translation>此方案所基于的方案在此处有值，而该模型没有。</translation>
    </message>
    <message>
        <source>A scenario can change a value, but not leave it out.</source>
        <translation>方案可以更改数值，但不能将其留空。</translation>
    </message>
    <message>
        <source>Choose the model in the baseline, or for another run.</source>
        <translation>请在基线中选择该模型，或为另一个运行选择该模型。</translation>
    </message>
    <message>
        <source>%1 of this node group is rented on demand, without a rent.</source>
        <translation>该节点组有 %1 为按需租用，但没有租金。</translation>
    </message>
    <message>
        <source>Enter the rent per accelerator and hour; 0 if it is free.</source>
        <translation>请填写每加速器每小时的租金；免费则填 0。</translation>
    </message>
    <message>
        <source>%1 of this node group is reserved, without a reserved rent.</source>
        <translation>该节点组有 %1 为预留，但没有预留租金。</translation>
    </message>
    <message>
        <source>%1 of this node group is on spot, without a spot rent.</source>
        <translation>该节点组有 %1 为竞价，但没有竞价租金。</translation>
    </message>
    <message>
        <source>The layout has %1 here, and these launcher arguments know only 1.</source>
        <translation>并行布局在此处为 %1，而这种启动参数只能为 1。</translation>
    </message>
    <message>
        <source>The launcher does not split the run this way.</source>
        <translation>该启动器不以这种方式拆分运行。</translation>
    </message>
    <message>
        <source>Set it to 1, or copy the arguments of another launcher.</source>
        <translation>请设为 1，或复制另一种启动器的参数。</translation>
    </message>
    <message>
        <source>a date such as 2026-07-01</source>
        <translation>一个日期，例如 2026-07-01</translation>
    </message>
    <message>
        <source>%1 of memory are needed on a device that has %2: weights %5, gradients %6, optimizer %7, activations %8, transient buffers %9, reserve %10.</source>
        <translation>每个设备需要 %1 显存，而设备共有 %2：权重 %5、梯度 %6、优化器 %7、激活值 %8、临时缓冲区 %9、预留 %10。</translation>
    </message>
    <message>
        <source>All of it must fit on each device, and the estimate can be 6 % too low.</source>
        <translation>以上各项合计必须能放入每个设备，而估算值可能偏低 6 %。</translation>
    </message>
    <message>
        <source>On these accelerators the smallest layout that fits is %3, with %11.</source>
        <translation>在这些加速器上，显存够用的最小并行布局为 %3，需要 %11。</translation>
    </message>
    <message>
        <source>No layout that was tried fits on these accelerators. On %12 of them %3 would fit, with %11.</source>
        <translation>在这些加速器上，所试的并行布局均放不下。若使用 %12 个此类加速器，%3 可以放下，需要 %11。</translation>
    </message>
    <message>
        <source>No layout that was tried fits, not on 64 times as many accelerators either. Choose devices with more memory, or a smaller model.</source>
        <translation>所试的并行布局均放不下，即使加速器数量增至 64 倍也不行。请选择显存更大的设备，或更小的模型。</translation>
    </message>
    <message>
        <source>The run is as fast as the steps of its layout.</source>
        <translation>该运行的速度等于其并行布局的训练步速度。</translation>
    </message>
    <message>
        <source>Published runs took %2 times as long as the best layout of a search, at the median.</source>
        <translation>已公布的运行用时为搜索所得最佳并行布局的 %2 倍（中位数）。</translation>
    </message>
    <message>
        <source>Enter the production factor, or enter %1 if the layout has been measured.</source>
        <translation>请输入生产运行系数；若该并行布局已经实测，请输入 %1。</translation>
    </message>
    <message>
        <source>The run has no machines, and no number of GPUs is given.</source>
        <translation>该运行没有机器，也未给出 GPU 数量。</translation>
    </message>
    <message>
        <source>Its time follows from how many of which accelerator work on it.</source>
        <translation>其用时取决于由哪种加速器、多少个来承担。</translation>
    </message>
    <message>
        <source>Give it a share of a node group under Machines at work, or enter GPUs, their power and the accelerator.</source>
        <translation>请在“机器分配”中为其分配某个节点组的份额，或输入 GPU 数量、GPU 功率和加速器。</translation>
    </message>
    <message>
        <source>The run has no layout over its accelerators.</source>
        <translation>该运行没有其加速器上的并行布局。</translation>
    </message>
    <message>
        <source>The time follows from the model and its layout.</source>
        <translation>用时由模型及其并行布局推算。</translation>
    </message>
    <message>
        <source>Choose Search layouts under Layout and use one, or give an MFU of your own under Run.</source>
        <translation>请在“并行布局”中选择“搜索并行布局”并采用其中一种，或在“运行”中自填 MFU。</translation>
    </message>
    <message>
        <source>The run does not fit into the memory of %1 node(s).</source>
        <translation>%1 个节点的显存放不下该运行。</translation>
    </message>
    <message>
        <source>Weights, gradients, optimizer and activations must fit on the devices together.</source>
        <translation>权重、梯度、优化器和激活值必须能放入所有设备的合计显存。</translation>
    </message>
    <message>
        <source>Take at least %1 nodes, or devices with more memory.</source>
        <translation>请至少使用 %1 个节点，或使用显存更大的设备。</translation>
    </message>
    <message>
        <source>No layout divides the accelerators of %1 node(s) among the parts of the model.</source>
        <translation>没有并行布局能将 %1 个节点的加速器整除分配给模型的各个部分。</translation>
    </message>
    <message>
        <source>Degrees of parallelism must divide heads, layers, batch and accelerators.</source>
        <translation>并行度必须能整除注意力头数、层数、批次和加速器数量。</translation>
    </message>
    <message>
        <source>Take a power of two, such as %1 nodes.</source>
        <translation>请取 2 的幂，例如 %1 个节点。</translation>
    </message>
    <message>
        <source>An MFU of %1 is above %2, more than any published BF16 run on such a device reached.</source>
        <translation>MFU %1 高于 %2，超过此类设备上任何已公布的 BF16 训练所达到的值。</translation>
    </message>
    <message>
        <source>The run takes %1 years; the plan has %2.</source>
        <translation>该训练需要 %1 年；计划只有 %2 年。</translation>
    </message>
    <message>
        <source>Few machines outlive a run of many years, and their successors are faster.</source>
        <translation>很少有机器能用到持续多年的训练结束，而后继型号更快。</translation>
    </message>
    <message>
        <source>Take more accelerators, or fewer tokens.</source>
        <translation>使用更多加速器，或减少词元数。</translation>
    </message>
    <message>
        <source>The run needs %1 of each %3, whose memory is not given.</source>
        <translation>该训练需要每个 %3 有 %1，而其显存未填写。</translation>
    </message>
    <message>
        <source>Nobody has looked whether the layout fits.</source>
        <translation>没有检查过该并行布局是否放得下。</translation>
    </message>
    <message>
        <source>Enter the memory of the accelerator, or keep it empty where a run is known to have fitted in another way.</source>
        <translation>请填写加速器的显存；如果已知该训练以其他方式放得下，可保持为空。</translation>
    </message>
    <message>
        <source>Choose a degree that divides the experts and is at most DP × CP.</source>
        <translation>请选择能整除专家数且不超过 DP × CP 的并行度。</translation>
    </message>
    <message>
        <source>The speed of this accelerator is not predicted from a layout.</source>
        <translation>不根据并行布局预测此加速器的速度。</translation>
    </message>
    <message>
        <source>The formula of a training step was fitted on GPUs; TPUs, wafer-scale machines and parts for inference work in other ways.</source>
        <translation>训练步的公式是在 GPU 上拟合的；TPU、晶圆级机器和推理专用部件的工作方式不同。</translation>
    </message>
    <message>
        <source>Give the run an MFU of its own; published runs on TPUs reached 39 to 65 %.</source>
        <translation>请为该训练填写自己的 MFU；TPU 上已公布的训练达到 39 至 65 %。</translation>
    </message>
    <message>
        <source>This model is an encoder, whose training step is not predicted here.</source>
        <translation>此模型是编码器，这里不预测其训练步。</translation>
    </message>
    <message>
        <source>Its attention looks both ways, and no published step of one is in the fit.</source>
        <translation>它的注意力是双向的，拟合数据中没有已公布的编码器训练步。</translation>
    </message>
    <message>
        <source>Choose a decoder, or add a run by hand with its FLOP per sample and an MFU of its own.</source>
        <translation>请选择解码器，或手动添加一次训练，填写每个样本的 FLOP 和自己的 MFU。</translation>
    </message>
    <message>
        <source>The catalogue does not say how many tokens this model was trained on.</source>
        <translation>目录中没有说明此模型用多少词元训练。</translation>
    </message>
    <message>
        <source>The time of a run grows with its tokens.</source>
        <translation>训练时间随词元数增长。</translation>
    </message>
    <message>
        <source>Give the tokens of the final run, for example 1T.</source>
        <translation>请给出最终训练的词元数，例如 1T。</translation>
    </message>
    <message>
        <source>The deadline is not checked: the run has no start date.</source>
        <translation>未检查截止日：该训练没有开始日期。</translation>
    </message>
    <message>
        <source>When a run ends follows from when it starts.</source>
        <translation>训练何时结束取决于何时开始。</translation>
    </message>
    <message>
        <source>Enter the start date of the run.</source>
        <translation>请填写训练的开始日期。</translation>
    </message>
    <message>
        <source>%1 replicas are needed at the busiest hour, and the machines make up %2.</source>
        <translation>高峰小时需要 %1 个副本，而机器只能组成 %2 个。</translation>
    </message>
    <message>
        <source>%6 node(s) of “%3” would hold the service, in place of %7.</source>
        <translation>“%3”需要 %6 个节点才能承载该服务，现有 %7 个。</translation>
    </message>
    <message>
        <source>%1 per query is more than ten times the %2 published for a text query.</source>
        <translation>每次查询能耗 %1，超过文本查询公布值 %2 的十倍。</translation>
    </message>
    <message>
        <source>Google (2025) measured 0.24 Wh, Epoch AI (2025) estimated 0.3 Wh, and OpenAI (2025) names 0.34 Wh.</source>
        <translation>Google（2025）测得 0.24 Wh，Epoch AI（2025）估算为 0.3 Wh，OpenAI（2025）给出的数字为 0.34 Wh。</translation>
    </message>
    <message>
        <source>Check the energy per query, or keep it if a query is much more than a short answer.</source>
        <translation>请检查每次查询能耗；若一次查询的工作量远大于一个简短回答，可保留。</translation>
    </message>
    <message>
        <source>%1 per query is less than a tenth of the %2 published for a text query.</source>
        <translation>每次查询能耗 %1，不到文本查询公布值 %2 的十分之一。</translation>
    </message>
    <message>
        <source>Check the energy per query, or keep it if a query is much less than a short answer.</source>
        <translation>请检查每次查询能耗；若一次查询的工作量远小于一个简短回答，可保留。</translation>
    </message>
    <message>
        <source>Predictions are rarely wrong by a factor of ten.</source>
        <translation>预测很少会相差十倍。</translation>
    </message>
    <message>
        <source>Check that the rate is that of one replica, with these prompts and answers.</source>
        <translation>请检查该速率是否为单个副本的速率，且提示词和回答与此处一致。</translation>
    </message>
    <message>
        <source>Check that the rate was measured at full load, or take the predicted one.</source>
        <translation>请检查该速率是否在满载时测得，或采用预测值。</translation>
    </message>
    <message>
        <source>The weights take %1, and the GPUs of a replica (%5) have %2 for weights and cache.</source>
        <translation>权重需要 %1，而一个副本的 %5 个 GPU 可用于权重和缓存的为 %2。</translation>
    </message>
    <message>
        <source>An engine uses nine tenths of the memory, less 2 GiB of each GPU, and one request at least must fit beside the weights.</source>
        <translation>引擎使用显存的九成，每个 GPU 再扣除 2 GiB；除权重外，至少还要放得下一个请求。</translation>
    </message>
    <message>
        <source>Split a replica over %6 GPUs, or use weights of fewer bits.</source>
        <translation>请将一个副本拆分到 %6 个 GPU，或使用位数更少的权重。</translation>
    </message>
    <message>
        <source>It does not fit on %6 GPUs either: use weights of fewer bits, shorter requests or devices with more memory.</source>
        <translation>%6 个 GPU 也放不下：请使用位数更少的权重、更短的请求，或显存更大的设备。</translation>
    </message>
    <message>
        <source>The busiest hour takes %1 of the requests that keep the promise.</source>
        <translation>高峰小时的负载占延迟承诺内最大请求量的 %1。</translation>
    </message>
    <message>
        <source>Above %2 no slack is left for a peak or for a machine that fails.</source>
        <translation>高于 %2 时，没有应对突发高峰或机器故障的余量。</translation>
    </message>
    <message>
        <source>Plan headroom or spare replicas, and add the machines for them.</source>
        <translation>请规划容量余量或备用副本，并添加相应的机器。</translation>
    </message>
    <message>
        <source>The busiest hour takes %1 of the peak rate of the GPUs.</source>
        <translation>高峰小时的负载占 GPU 峰值算力的 %1。</translation>
    </message>
    <message>
        <source>Services have not been seen above %2, so no slack is left for peaks.</source>
        <translation>尚未见过高于 %2 的服务，因此没有应对高峰的余量。</translation>
    </message>
    <message>
        <source>Add machines, or check the lengths of prompts and answers.</source>
        <translation>请添加机器，或检查提示词和回答的长度。</translation>
    </message>
    <message>
        <source>A replica of %1 GPUs spans more than the %2 of an NVLink domain.</source>
        <translation>一个副本使用 %1 个 GPU，超出一个 NVLink 域所含的 %2 个。</translation>
    </message>
    <message>
        <source>Its all-reduce runs twice in every layer for each token; between nodes it is many times slower than this prediction counts it.</source>
        <translation>其 all-reduce 通信对每个词元在每一层中执行两次；跨节点时比本预测所计的慢许多倍。</translation>
    </message>
    <message>
        <source>Use %2 GPUs or fewer for a replica, with weights of fewer bits if need be.</source>
        <translation>请将单副本 GPU 数设为 %2 或更少，必要时使用位数更少的权重。</translation>
    </message>
    <message>
        <source>A token every %1 is promised; reading the weights once takes %2.</source>
        <translation>承诺每 %1 生成一个词元，而读取一遍权重就需要 %2。</translation>
    </message>
    <message>
        <source>Every token needs the weights once, unless drafts decide several at a time.</source>
        <translation>每个词元都需要读取一遍权重，除非借助推测解码的草稿一次确定多个词元。</translation>
    </message>
    <message>
        <source>Relax the promise, use more GPUs for a replica or weights of fewer bits, or count on speculative decoding.</source>
        <translation>请放宽延迟承诺，为副本使用更多 GPU 或位数更少的权重，或计入推测解码。</translation>
    </message>
    <message>
        <source>The busiest hour takes %1 of the most that the replicas serve.</source>
        <translation>高峰小时的负载占各副本最大处理能力的 %1。</translation>
    </message>
    <message>
        <source>Plan headroom, or add machines.</source>
        <translation>请规划容量余量，或添加机器。</translation>
    </message>
    <message>
        <source>Speculative decoding is counted on with %1 sequences at once.</source>
        <translation>在同时处理 %1 个序列的情况下计入了推测解码。</translation>
    </message>
    <message>
        <source>Beyond %2 a replica has little compute to spare, and drafts may gain nothing.</source>
        <translation>超过 %2 个时，副本几乎没有富余算力，推测解码可能毫无收益。</translation>
    </message>
    <message>
        <source>Measure it at this load, or leave it out.</source>
        <translation>请在此负载下实测，或不计入。</translation>
    </message>
    <message>
        <source>The prefix cache is counted on with %1 sequences at once.</source>
        <translation>在同时处理 %1 个序列的情况下计入了前缀缓存。</translation>
    </message>
    <message>
        <source>Beyond %2 they take the memory in which prefixes would wait to be used again.</source>
        <translation>超过 %2 个时，这些序列会占用前缀留待复用所需的显存。</translation>
    </message>
    <message>
        <source>Measure the share of hits at this load, or leave it out.</source>
        <translation>请在此负载下实测命中率，或不计入。</translation>
    </message>
    <message>
        <source>A replica serves %5; what binds is memory: no more sequences fit beside the weights.</source>
        <translation>单副本请求速率为 %5；瓶颈是显存：除权重外放不下更多序列。</translation>
    </message>
    <message>
        <source>A replica serves %5; what binds is the most sequences that it may hold.</source>
        <translation>单副本请求速率为 %5；瓶颈是单副本最多序列数。</translation>
    </message>
    <message>
        <source>A replica serves %5; what binds is the promise of a token at a time.</source>
        <translation>单副本请求速率为 %5；瓶颈是逐词元的延迟承诺。</translation>
    </message>
    <message>
        <source>A replica serves %5, as entered.</source>
        <translation>单副本请求速率为 %5（填写值）。</translation>
    </message>
    <message>
        <source>%1 replicas are needed at the busiest hour, and %2 are allowed.</source>
        <translation>高峰小时需要 %1 个副本，而最多允许 %2 个。</translation>
    </message>
    <message>
        <source>A replica serves %5; what binds is the most replicas that may run.</source>
        <translation>单副本请求速率为 %5；瓶颈是最多副本数。</translation>
    </message>
    <message>
        <source>Raise the most replicas to %1, or leave the field empty.</source>
        <translation>请将最多副本数提高到 %1，或将该字段留空。</translation>
    </message>
    <message>
        <source>More replicas share the load, but none of them becomes faster.</source>
        <translation>增加副本可以分担负载，但每个副本不会变快。</translation>
    </message>
    <message>
        <source>Relax the promise, shorten prompts, or use more or faster GPUs for a replica.</source>
        <translation>请放宽延迟承诺、缩短提示词，或为副本使用更多或更快的 GPU。</translation>
    </message>
    <message>
        <source>A token is promised every %1, and an empty replica needs %2.</source>
        <translation>承诺每 %1 生成一个词元，而空载副本需要 %2。</translation>
    </message>
    <message>
        <source>Relax the promise, or use more or faster GPUs or weights of fewer bits.</source>
        <translation>请放宽延迟承诺，或使用更多或更快的 GPU，或使用位数更少的权重。</translation>
    </message>
    <message>
        <source>The service has no machines.</source>
        <translation>该服务没有机器。</translation>
    </message>
    <message>
        <source>What it costs follows from how many of which accelerator serve it.</source>
        <translation>其成本取决于由哪种加速器、用多少个来提供服务。</translation>
    </message>
    <message>
        <source>Give it a share of a node group under Machines at work.</source>
        <translation>请在“机器分配”中为其分配某个节点组的份额。</translation>
    </message>
    <message>
        <source>The requests of a replica are given, not predicted.</source>
        <translation>单副本请求速率为给定值，并非预测值。</translation>
    </message>
    <message>
        <source>Latency, batches and power of a GPU follow from a prediction only.</source>
        <translation>延迟、批次和 GPU 功率只能由预测得出。</translation>
    </message>
    <message>
        <source>Let the capacity follow from model and machines.</source>
        <translation>请改为由模型和机器得出容量。</translation>
    </message>
    <message>
        <source>The model does not fit on the GPUs of a replica.</source>
        <translation>一个副本的 GPU 放不下该模型。</translation>
    </message>
    <message>
        <source>Weights and the cache of one request must fit in nine tenths of their memory.</source>
        <translation>权重和一个请求的缓存必须能放入其显存的九成。</translation>
    </message>
    <message>
        <source>Split the replica over more GPUs, use weights of fewer bits, or choose a device with more memory.</source>
        <translation>请将副本拆分到更多 GPU，使用位数更少的权重，或选择显存更大的设备。</translation>
    </message>
    <message>
        <source>This accelerator is in no catalogue, so nothing measured is known of it.</source>
        <translation>该加速器不在任何目录中，因此没有其实测数据。</translation>
    </message>
    <message>
        <source>A prediction of serving rests on rows measured on the same kind of device.</source>
        <translation>推理服务的预测以同类设备上的实测条目为依据。</translation>
    </message>
    <message>
        <source>Fit constants to measurements of your own, enter the requests of a replica, or choose a device of the catalogue.</source>
        <translation>请用自己的实测数据拟合常数，填写单副本请求速率，或选择目录中的设备。</translation>
    </message>
    <message>
        <source>No measurement of this engine on this generation of accelerators is known.</source>
        <translation>没有该引擎在这一代加速器上的实测数据。</translation>
    </message>
    <message>
        <source>Engines differ by more than a factor of two on one device.</source>
        <translation>在同一设备上，各引擎之间的差异可超过 2 倍。</translation>
    </message>
    <message>
        <source>Choose an engine with measurements, fit constants to measurements of your own, or enter the requests of a replica.</source>
        <translation>请选择有实测数据的引擎，用自己的实测数据拟合常数，或填写单副本请求速率。</translation>
    </message>
    <message>
        <source>The service is too far from all measurements of this model and engine.</source>
        <translation>该服务与此模型和引擎的所有实测数据相差过远。</translation>
    </message>
    <message>
        <source>No number of machines keeps the promise.</source>
        <translation>使用多少机器都无法满足延迟承诺。</translation>
    </message>
    <message>
        <source>An empty replica is slower already, and more replicas are no faster.</source>
        <translation>空载副本就已达不到承诺，增加副本也不会更快。</translation>
    </message>
    <message>
        <source>Relax the promise, or use more or faster GPUs for a replica.</source>
        <translation>请放宽延迟承诺，或为副本使用更多或更快的 GPU。</translation>
    </message>
    <message>
        <source>At most %1 replicas are allowed, and %2 are needed.</source>
        <translation>最多允许 %1 个副本，而需要 %2 个。</translation>
    </message>
    <message>
        <source>More machines would stand idle.</source>
        <translation>再增加的机器只会闲置。</translation>
    </message>
    <message>
        <source>Raise the most replicas, or leave the field empty.</source>
        <translation>请提高最多副本数，或将该字段留空。</translation>
    </message>
    <message>
        <source>This model does not write token by token.</source>
        <translation>该模型不是逐词元生成的。</translation>
    </message>
    <message>
        <source>Services of images, embeddings or speech are counted by the item, not by tokens.</source>
        <translation>图像、嵌入或语音类服务按件计，不按词元计。</translation>
    </message>
    <message>
        <source>Choose a language model whose shape the catalogue knows, or give the energy of a query.</source>
        <translation>请选择目录中有模型结构的语言模型，或给出每次查询的能耗。</translation>
    </message>
    <message>
        <source>%1 node(s) do not hold this service.</source>
        <translation>%1 个节点无法承载该服务。</translation>
    </message>
    <message>
        <source>At the busiest hour every request must find a free place in a replica.</source>
        <translation>在高峰小时，每个请求都必须能在副本中找到空位。</translation>
    </message>
    <message>
        <source>Take at least %1 nodes, or leave the number empty.</source>
        <translation>请使用至少 %1 个节点，或将数量留空。</translation>
    </message>
    <message>
        <source>The model does not fit on %1 GPU(s) of a node at this precision.</source>
        <translation>在此精度下，一个节点的 %1 个 GPU 放不下该模型。</translation>
    </message>
    <message>
        <source>Take nodes with at least %1 such GPUs, or GPUs with more memory.</source>
        <translation>请使用至少含 %1 个此类 GPU 的节点，或显存更大的 GPU。</translation>
    </message>
    <message>
        <source>It fits with FP8 weights; without them it takes at least %1 such GPUs.</source>
        <translation>使用 FP8 权重可以放下；否则至少需要 %1 个此类 GPU。</translation>
    </message>
    <message>
        <source>It fits with INT4 weights; without them it takes at least %1 such GPUs.</source>
        <translation>使用 INT4 权重可以放下；否则至少需要 %1 个此类 GPU。</translation>
    </message>
    <message>
        <source>A replica serves up to %1. What binds is memory: no more sequences fit beside the weights.</source>
        <translation>单副本请求速率最高为 %1。瓶颈是显存：除权重外放不下更多序列。</translation>
    </message>
    <message>
        <source>A replica serves up to %1. What binds is the most sequences that it may hold.</source>
        <translation>单副本请求速率最高为 %1。瓶颈是单副本最多序列数。</translation>
    </message>
    <message>
        <source>A replica serves up to %1. What binds is the promise of a token at a time.</source>
        <translation>单副本请求速率最高为 %1。瓶颈是逐词元的延迟承诺。</translation>
    </message>
    <message>
        <source>A replica serves %1, as entered.</source>
        <translation>单副本请求速率为 %1（填写值）。</translation>
    </message>
    <message>
        <source>%1 node(s) of “%2” would hold the service; there are %3.</source>
        <translation>“%2”需要 %1 个节点才能承载该服务；现有 %3 个。</translation>
    </message>
    <message>
        <source>The service holds; %1 of the %3 node(s) of “%2” would do.</source>
        <translation>机器足以承载该服务；“%2”的 %3 个节点中，%1 个即已足够。</translation>
    </message>
    <message>
        <source>The service holds, with no node of “%1” to spare.</source>
        <translation>机器足以承载该服务，“%1”没有多余的节点。</translation>
    </message>
    <message>
        <source>Tier %1: this model was not measured with this engine and precision on this accelerator. Constants fitted to measurements of your own make it surer.</source>
        <translation>置信等级 %1：此模型未在该加速器上以此引擎和精度实测过。用自己的实测数据拟合常数可提高把握。</translation>
    </message>
    <message>
        <source>Tier %1: the model was measured here, but on another number of GPUs.</source>
        <translation>置信等级 %1：该模型在此条件下实测过，但 GPU 数量不同。</translation>
    </message>
    <message>
        <source>Tier %1: lengths or sequences are up to %2 times those of the nearest measured row.</source>
        <translation>置信等级 %1：长度或序列数与最近的实测条目最多相差 %2 倍。</translation>
    </message>
    <message>
        <source>Tier %1: measured rows are near.</source>
        <translation>置信等级 %1：附近有实测条目。</translation>
    </message>
    <message>
        <source>Constants: your own fit to %1 rows of %2 in %3 with %4. On rows held out a token was off by %5 on average, and the first token by %6 at the median.</source>
        <translation>常数：由你自己的 %1 个条目拟合（%2，%3，%4）。对留出的条目，每词元时间平均偏差 %5，首词元时间偏差的中位数为 %6。</translation>
    </message>
    <message>
        <source>Constants: a fit to %1 rows of %2 in %3 with %4 on this accelerator. On rows held out a token was off by %5 on average, and the first token by %6 at the median.</source>
        <translation>常数：由该加速器上的 %1 个条目拟合（%2，%3，%4）。对留出的条目，每词元时间平均偏差 %5，首词元时间偏差的中位数为 %6。</translation>
    </message>
    <message>
        <source>A replica is said to serve %1; its model on these machines serves about %2.</source>
        <translation>输入的单副本速率为 %1；其模型在这些机器上约为 %2。</translation>
    </message>
    <message>
        <source>The embodied carbon of %3 is not known.</source>
        <translation>%3 的隐含碳未知。</translation>
    </message>
    <message>
        <source>Totals of carbon and of scope 3 are without it, and too low by it.</source>
        <translation>碳排放总量与范围 3 未计入它，因此偏低。</translation>
    </message>
    <message>
        <source>Enter it for the node or for its accelerator, with its source.</source>
        <translation>请为节点或其加速器输入该值，并注明来源。</translation>
    </message>
    <message>
        <source>Totals with and without embodied carbon say nothing side by side, so only the carbon of the electricity is compared.</source>
        <translation>含与不含隐含碳的总量并列没有意义，因此只比较电力碳排放。</translation>
    </message>
    <message>
        <source>Prompt and answer take %1 tokens together; the context length of the model is %2.</source>
        <translation>提示与回答共 %1 个词元；模型的上下文长度为 %2。</translation>
    </message>
    <message>
        <source>A serving engine refuses or cuts a request that is longer.</source>
        <translation>推理引擎会拒绝或截断更长的请求。</translation>
    </message>
    <message>
        <source>Shorten prompt or answer, choose a model with a longer context, or enter the context length that it was extended to.</source>
        <translation>请缩短提示或回答，选择上下文更长的模型，或输入其扩展后的上下文长度。</translation>
    </message>
    <message>
        <source>Sequences of %1 tokens are longer than the model&apos;s context length of %2.</source>
        <translation>%1 个词元的序列超过模型的上下文长度 %2。</translation>
    </message>
    <message>
        <source>Beyond that length a model has learned no positions, unless the run is meant to extend it.</source>
        <translation>超出该长度的位置模型未曾学习，除非该训练正是为了扩展它。</translation>
    </message>
    <message>
        <source>Shorten the sequences, or enter the context length that the run extends the model to.</source>
        <translation>请缩短序列，或输入该训练要将模型扩展到的上下文长度。</translation>
    </message>
    <message>
        <source>A replica serves %5; what binds is the promise of the first token, TTFT %4.</source>
        <translation>一个副本可服务 %5；起约束作用的是首词元承诺 TTFT %4。</translation>
    </message>
    <message>
        <source>%1 of the requests of a day are not answered.</source>
        <translation>一天中有 %1 的请求得不到回答。</translation>
    </message>
    <message>
        <source>They are more than the machines serve at all; energy and cost of a request are those of the answered ones.</source>
        <translation>它们超出了机器的服务能力；每次请求的能耗与成本只按已回答的请求计。</translation>
    </message>
    <message>
        <source>Add machines, or plan for fewer requests.</source>
        <translation>请增加机器，或减少计划的请求数。</translation>
    </message>
    <message>
        <source>%1 arrive in the busiest hour, and these machines serve %2.</source>
        <translation>最繁忙的小时到达 %1，而这些机器可服务 %2。</translation>
    </message>
    <message>
        <source>%6 nodes of “%3” would hold them, more than a node group can have: the unit of the requests may be wrong.</source>
        <translation>需要 %6 个“%3”节点才能承载，超过一个节点组的上限：请求的单位可能有误。</translation>
    </message>
    <message>
        <source>Check the requests; 20/s and 2M/day are understood. A billion people with 10 a day each make 116,000 a second.</source>
        <translation>请检查请求数；可输入 20/s 或 2M/day。十亿人每人每天 10 次，约为每秒 116,000 次。</translation>
    </message>
    <message>
        <source>The first token (TTFT %3) is promised within %1, and an empty replica needs %2.</source>
        <translation>首词元（TTFT %3）承诺在 %1 之内，而空闲副本需要 %2。</translation>
    </message>
    <message>
        <source>Shorten prompt or answer, or choose a model with a longer context.</source>
        <translation>请缩短提示或回答，或选择上下文更长的模型。</translation>
    </message>
    <message>
        <source>%1 GPUs cannot share the %2 attention heads and %3 KV heads of the model.</source>
        <translation>%1 个 GPU 无法均分模型的 %2 个注意力头和 %3 个 KV 头。</translation>
    </message>
    <message>
        <source>Every GPU of a replica takes as many heads as the others; KV heads are copied where there are fewer of them than GPUs.</source>
        <translation>副本中每个 GPU 承担的头数相同；KV 头少于 GPU 时会被复制。</translation>
    </message>
    <message>
        <source>Choose one of these numbers of GPUs: %1.</source>
        <translation>请从以下 GPU 数中选择：%1。</translation>
    </message>
    <message>
        <source>%1 would need about %2 nodes of these machines; a node group has up to %3.</source>
        <translation>%1 大约需要 %2 个此类节点；一个节点组最多 %3 个。</translation>
    </message>
    <message>
        <source>A billion people with 10 requests a day each make about 116,000 requests a second.</source>
        <translation>十亿人每人每天 10 次请求，约为每秒 116,000 次。</translation>
    </message>
    <message>
        <source>Check the unit, such as 20/s or 2M/day, or choose larger machines or a smaller model.</source>
        <translation>请检查单位（如 20/s 或 2M/day），或选择更大的机器或更小的模型。</translation>
    </message>
    <message>
        <source>A replica serves up to %1. What binds is the promise of the first token, TTFT %2.</source>
        <translation>一个副本最多可服务 %1。起约束作用的是首词元承诺 TTFT %2。</translation>
    </message>
    <message>
        <source>That is as predicted: at the slow end of the band no number of replicas keeps the promise.</source>
        <translation>这是按预测值：在区间的慢端，任何副本数都无法满足承诺。</translation>
    </message>
    <message>
        <source>That is as predicted: at the slow end of the band %1 replicas are needed, and there are %2.</source>
        <translation>这是按预测值：在区间的慢端需要 %1 个副本，现有 %2 个。</translation>
    </message>
    <message>
        <source>No band: the requests of a replica are given.</source>
        <translation>无区间：单副本请求数为给定值。</translation>
    </message>
    <message>
        <source>No band: time and energy of an item are measured.</source>
        <translation>无区间：每件时间与能耗为实测值。</translation>
    </message>
    <message>
        <source>Tier %1: time and energy of an item follow from its work at %2 of the peak rate. Eight times in ten the truth lies between %3 and %4 times that.</source>
        <translation>等级 %1：每件时间与能耗由其计算量按峰值算力的 %2 推出。十次中有八次真实值在其 %3 至 %4 倍之间。</translation>
    </message>
    <message>
        <source>%1 of this node group is owned, and the price of a node is not known.</source>
        <translation>该节点组有 %1 为自有，而节点价格未知。</translation>
    </message>
    <message>
        <source>Totals of cost are without its purchase and upkeep, and what a query or a token costs is not known.</source>
        <translation>成本总额未计入其购置与维护，因此每次查询或每个词元的成本未知。</translation>
    </message>
    <message>
        <source>Enter the price per node; 0 if it is free or only energy is meant.</source>
        <translation>请输入每节点价格；若免费或只关心能耗，请输入 0。</translation>
    </message>
    <message>
        <source>Totals of cost are without these hours, and what a query or a token costs is not known.</source>
        <translation>成本总额未计入这些小时，因此每次查询或每个词元的成本未知。</translation>
    </message>
    <message>
        <source>The service is switched off in this scenario.</source>
        <translation>该服务在此方案中已停用。</translation>
    </message>
    <message>
        <source>What is switched off serves nothing and is left out of all results.</source>
        <translation>停用的服务不提供任何服务，也不计入任何结果。</translation>
    </message>
    <message>
        <source>Enable it, or choose a scenario that has it on.</source>
        <translation>请启用它，或选择已启用它的方案。</translation>
    </message>
    <message>
        <source>All machines of the service are switched off in this scenario.</source>
        <translation>该服务的全部机器在此方案中已停用。</translation>
    </message>
    <message>
        <source>A node group counts where the group, its fleet, its site and its share are enabled.</source>
        <translation>只有节点组、其集群、其站点及其份额都启用时，该节点组才计入。</translation>
    </message>
    <message>
        <source>Enable them, or choose a scenario that has them on.</source>
        <translation>请启用它们，或选择已启用它们的方案。</translation>
    </message>
    <message>
        <source>The work of an item, not tokens.</source>
        <translation>单件工作量，而非词元。</translation>
    </message>
    <message>
        <source>Cost is of the machines of the plan; at the slow end of the band no number of GPUs keeps the promise.</source>
        <translation>成本按计划中的机器计；在区间的慢端，任何 GPU 数都无法满足承诺。</translation>
    </message>
    <message>
        <source>Cost is of the machines of the plan; at the slow end of the band %1 GPUs are needed.</source>
        <translation>成本按计划中的机器计；在区间的慢端需要 %1 个 GPU。</translation>
    </message>
    <message>
        <source>Tier %1: a replica spans several nodes, and the network between them is counted as the fast link within one. It will be slower.</source>
        <translation>等级 %1：一个副本跨多个节点，而节点间网络按节点内的高速链路计。实际会更慢。</translation>
    </message>
    <message>
        <source>%1 weights, computed in BF16: the accelerator has no units for them, or none that engines use.</source>
        <translation>%1 权重以 BF16 计算：该加速器没有相应的计算单元，或推理引擎不使用。</translation>
    </message>
    <message>
        <source>Experts spread over many nodes (expert parallelism) are not modeled; such deployments may serve several times as many requests of a GPU.</source>
        <translation>未对专家跨多个节点分布（专家并行）建模；此类部署每个 GPU 可服务的请求可能多出数倍。</translation>
    </message>
    <message>
        <source>In use: without it the model does not fit. The weights take %1, and a replica has %2 for weights and cache.</source>
        <translation>已采用：不用则模型放不下。权重占 %1，而一个副本可用于权重与缓存的内存为 %2。</translation>
    </message>
    <message>
        <source>The price of %3 is not known.</source>
        <translation>%3 的价格未知。</translation>
    </message>
    <message>
        <source>Totals of cost without it are lower bounds, so which scenario is cheaper cannot be told from them.</source>
        <translation>未计入该价格的成本总额只是下限，因此无法据此判断哪个方案更便宜。</translation>
    </message>
    <message>
        <source>Enter the price per node, or the rent per accelerator and hour; 0 if it is free.</source>
        <translation>请填写每节点价格，或每加速器每小时的租金；免费则填 0。</translation>
    </message>
    <message>
        <source>An item has no tokens, so there is nothing to batch or to promise by the token: levers and prices by the token are those of a model that writes.</source>
        <translation>单件没有词元，因此没有可按词元批处理或承诺的内容：优化手段和按词元计的价格只适用于生成文字的模型。</translation>
    </message>
    <message>
        <source>Enter time and energy of an item as measured with a lever, compare accelerators by the frontier, or let the capacity follow from a model and machines.</source>
        <translation>请输入采用某项优化手段后实测的每件时间与能耗，用前沿比较加速器，或让容量由模型和机器推出。</translation>
    </message>
    <message>
        <source>The time of an item is measured, on this device alone.</source>
        <translation>单件时间是实测值，只适用于该设备。</translation>
    </message>
    <message>
        <source>On another device the time follows from the work of an item.</source>
        <translation>在其他设备上，时间由单件的计算量推出。</translation>
    </message>
    <message>
        <source>Enter the work of a pass, or parameters and tokens, to compare accelerators.</source>
        <translation>请输入单次前向计算量，或参数量与词元数，以比较加速器。</translation>
    </message>
    <message>
        <source>Tier %1, lower than its distance to measured rows gives: these rows scatter.</source>
        <translation>置信等级 %1，比按与实测条目的距离所得的低：这些条目较为离散。</translation>
    </message>
    <message>
        <source>What a replica can serve, and the replicas needed, are of tier %1: with so many sequences at once measured rows are farther.</source>
        <translation>一个副本所能服务的请求及所需副本数，置信等级为 %1：同时序列如此之多时，离实测条目更远。</translation>
    </message>
    <message>
        <source>There are no measurements in this folder.</source>
        <translation>该文件夹中没有测量结果。</translation>
    </message>
    <message>
        <source>Files are looked for whose names end in .csv, .json or .jsonl.</source>
        <translation>查找的是文件名以 .csv、.json 或 .jsonl 结尾的文件。</translation>
    </message>
    <message>
        <source>Choose another folder, or put such files there.</source>
        <translation>请另选文件夹，或把此类文件放入其中。</translation>
    </message>
    <message>
        <source>Constants: your own fit to %1 rows of %2 in %3 with %4. On rows held out a token was off by %5 on average. No row has a TTFT, so how far the first token is off is not known.</source>
        <translation>常数：由你自己的 %1 个条目拟合（%2，%3，%4）。对留出的条目，每词元时间平均偏差 %5。没有条目给出 TTFT，因此首词元时间的偏差未知。</translation>
    </message>
    <message>
        <source>The cost of %3 is without machines: none are assigned.</source>
        <translation>%3 的成本不含机器：未分配任何机器。</translation>
    </message>
    <message>
        <source>It counts electricity, so beside scenarios that pay for machines it says nothing of which is cheaper.</source>
        <translation>其中计入的是电费，因此与为机器付费的方案并列时，不能说明哪个更便宜。</translation>
    </message>
    <message>
        <source>Compare the electricity, or assign machines to it.</source>
        <translation>请比较电费，或为其分配机器。</translation>
    </message>
    <message>
        <source>The weights take %1 of %2 on the GPUs of a replica (%5), and the cache of one request, %7 tokens, does not fit beside them.</source>
        <translation>一个副本的 %5 个 GPU 可用 %2，权重占 %1，剩余放不下一个请求（%7 词元）的缓存。</translation>
    </message>
    <message>
        <source>Split a replica over %6 GPUs, or plan for shorter requests.</source>
        <translation>请将一个副本拆分到 %6 个 GPU，或规划更短的请求。</translation>
    </message>
    <message>
        <source>A replica serves %5, which follows from the time of an item.</source>
        <translation>一个副本可服务 %5，由每件时间推出。</translation>
    </message>
    <message>
        <source>%1 in %2 s are %3 W a GPU, above its TDP of %4 W.</source>
        <translation>在 %2 s 内 %1，相当于每个 GPU %3 W，高于其 TDP（%4 W）。</translation>
    </message>
    <message>
        <source>No GPU takes more than its TDP, or than its cap where it has one.</source>
        <translation>任何 GPU 的功耗都不超过其 TDP；设有功率上限时不超过该上限。</translation>
    </message>
    <message>
        <source>Check wh_per_item and seconds_per_item; a time that is not entered follows from the work.</source>
        <translation>请检查 wh_per_item 和 seconds_per_item；未填写的时间由计算量推出。</translation>
    </message>
    <message>
        <source>Beyond 32 times the lengths or sequences of the nearest row errors are not known, nor beyond all sequences of rows that reach a small share of the peak rate.</source>
        <translation>长度或序列数与最近的条目相差超过 32 倍时，误差未知；若条目只达到峰值算力的一小部分，超出其最大序列数时误差同样未知。</translation>
    </message>
    <message>
        <source>Change this, or lengths and load, fit constants to measurements of your own, or enter the requests of a replica.</source>
        <translation>请更改此项，或更改长度与负载，用自己的实测数据拟合常数，或填写单副本请求速率。</translation>
    </message>
    <message>
        <source>A replica serves %1, which follows from the time of an item.</source>
        <translation>一个副本可服务 %1，由每件时间推出。</translation>
    </message>
    <message>
        <source>The replicas needed are those of the busiest hour with headroom of %1, and %2 spare.</source>
        <translation>所需副本数按最忙小时计，含 %1 的容量余量，另加 %2 个备用副本。</translation>
    </message>
    <message>
        <source>The replicas needed are those of the busiest hour with headroom of %1.</source>
        <translation>所需副本数按最忙小时计，含 %1 的容量余量。</translation>
    </message>
    <message>
        <source>The replicas needed are those of the busiest hour, and %1 spare.</source>
        <translation>所需副本数按最忙小时计，另加 %1 个备用副本。</translation>
    </message>
    <message>
        <source>At the slow end of the band %1 of the requests are answered: what a query takes is of those, so its band does not follow from that of the totals.</source>
        <translation>在区间的慢端，%1 的请求得到响应：单次查询的数值按这些请求计，因此其区间不能由总量的区间推出。</translation>
    </message>
    <message>
        <source>Tier %1: the time of an item is measured, its energy follows from its work. Eight times in ten the truth lies between %2 and %3 times that energy.</source>
        <translation>等级 %1：每件时间为实测值，能耗由其计算量推出。十次中有八次真实能耗在其 %2 至 %3 倍之间。</translation>
    </message>
    <message>
        <source>Tier %1: the energy of an item is measured, its time follows from its work at %2 of the peak rate. Eight times in ten the truth lies between %3 and %4 times that time.</source>
        <translation>等级 %1：每件能耗为实测值，时间由其计算量按峰值算力的 %2 推出。十次中有八次真实时间在其 %3 至 %4 倍之间。</translation>
    </message>
    <message>
        <source>Tier %1: lengths or sequences are up to %2 times those of the nearest measured row that is known here, which has another number of GPUs, and up to %3 times those of rows with as many.</source>
        <translation>置信等级 %1：长度或序列数与此处已知的最近实测条目最多相差 %2 倍，但该条目的 GPU 数不同；与 GPU 数相同的条目最多相差 %3 倍。</translation>
    </message>
    <message>
        <source>What a replica can serve within the promise, and the replicas needed, are of tier %1: with as many sequences at once as that measured rows are nearer.</source>
        <translation>一个副本在承诺内所能服务的请求及所需副本数，置信等级为 %1：同时序列为该数目时，离实测条目更近。</translation>
    </message>
    <message>
        <source>At the slow end of the band %1 of the items are served: what an item takes is of those, so its band does not follow from that of the totals.</source>
        <translation>在区间的慢端，%1 的单件得到处理：每件的数值按这些单件计，因此其区间不能由总量的区间推出。</translation>
    </message>
    <message>
        <source>Busy: %1 of %2 replica-hours a day; the rest is waiting for requests, by replicas at work or idle. No capacity to spare: the load within the promise is %3 more than that.</source>
        <translation>忙碌：每天 %2 副本小时中的 %1；其余为工作中或空闲的副本等待请求。没有富余容量：负载比承诺内的容量高出 %3。</translation>
    </message>
    <message>
        <source>Busy: %1 of %2 replica-hours a day; the rest is waiting for requests, by replicas at work or idle. Beyond what the load asks for within the promise: %3.</source>
        <translation>忙碌：每天 %2 副本小时中的 %1；其余时间由工作中或闲置的副本等待请求。超出负载在承诺之内所需：%3。</translation>
    </message>
    <message>
        <source>Busy: %1 of %2 replica-hours a day; the rest is waiting for items, by replicas at work or idle. No capacity to spare: the load is %3 more than that.</source>
        <translation>忙碌：每天 %2 副本小时中的 %1；其余为工作中或空闲的副本等待单件任务。没有富余容量：负载比容量高出 %3。</translation>
    </message>
    <message>
        <source>Busy: %1 of %2 replica-hours a day; the rest is waiting for items, by replicas at work or idle. Beyond what the load asks for: %3.</source>
        <translation>忙碌：每天 %2 副本小时中的 %1；其余时间由工作中或闲置的副本等待单件任务。超出负载所需：%3。</translation>
    </message>
    <message>
        <source>The architecture is not that of %3; its numbers count.</source>
        <translation>该架构不是 %3 的架构；以其数值为准。</translation>
    </message>
    <message>
        <source>It is taken as a model of your own: no price of %3 is one of the same model.</source>
        <translation>它被视为您自己的模型：%3 的任何价格都不算同一模型的价格。</translation>
    </message>
    <message>
        <source>Choose the model again, or clear its name.</source>
        <translation>请重新选择模型，或清除其名称。</translation>
    </message>
    <message>
        <source>Memory, bandwidth or rates are not those of %3; the numbers count.</source>
        <translation>内存、带宽或算力不是 %3 的数值；以这些数值为准。</translation>
    </message>
    <message>
        <source>No fit to measurements of %3 is used for serving, so predictions are less sure.</source>
        <translation>推理服务不使用对 %3 实测数据的拟合，因此预测的把握较小。</translation>
    </message>
    <message>
        <source>Take the figures of the catalogue again, or clear the catalogue ID.</source>
        <translation>请重新采用目录中的数值，或清除目录 ID。</translation>
    </message>
    <message>
        <source>The plan is in %3, and 1 USD counts as 1 %3.</source>
        <translation>该计划以 %3 计价，而 1 USD 按 1 %3 计算。</translation>
    </message>
    <message>
        <source>Prices of the catalogue are in USD and are converted at this rate.</source>
        <translation>目录中的价格以 USD 计，并按此汇率换算。</translation>
    </message>
    <message>
        <source>Enter what 1 USD is in %3 (usd_rate), and copy prices in again.</source>
        <translation>请输入 1 USD 等于多少 %3（usd_rate），并重新复制价格。</translation>
    </message>
    <message>
        <source>All 24 hours of the day have a load of 0.</source>
        <translation>一天的 24 个小时负载均为 0。</translation>
    </message>
    <message>
        <source>They share the requests of a day, so one of them must have a load.</source>
        <translation>一天的请求由各小时分担，因此至少一个小时必须有负载。</translation>
    </message>
    <message>
        <source>Enter the load of an hour, or leave the day out for a flat one.</source>
        <translation>请输入某个小时的负载，或不给出日曲线，即按平坦的一天计算。</translation>
    </message>
    <message>
        <source>This is no whole shard of a sweep: %1.</source>
        <translation>这不是扫描的完整分片：%1。</translation>
    </message>
    <message>
        <source>A shard begins with a header and ends with a line that counts its points.</source>
        <translation>分片以文件头开始，以记录点数的一行结束。</translation>
    </message>
    <message>
        <source>Run this shard again.</source>
        <translation>请重新运行该分片。</translation>
    </message>
    <message>
        <source>This shard is of another sweep: its %1 is not the same.</source>
        <translation>该分片属于另一次扫描：其%1不同。</translation>
    </message>
    <message>
        <source>All shards of a sweep have the same plan, options and program.</source>
        <translation>同一次扫描的所有分片使用相同的计划、选项和程序。</translation>
    </message>
    <message>
        <source>Run this shard again as the others were run, or leave it out.</source>
        <translation>请按其他分片的方式重新运行该分片，或将其去掉。</translation>
    </message>
    <message>
        <source>This is shard %1 of %2, not shard %3 of %4.</source>
        <translation>这是第 %1 个分片（共 %2 个），而不是第 %3 个（共 %4 个）。</translation>
    </message>
    <message>
        <source>The number of shards says which points each of them has.</source>
        <translation>分片总数决定每个分片包含哪些点。</translation>
    </message>
    <message>
        <source>Run all shards with the same number of them.</source>
        <translation>请用相同的分片总数运行所有分片。</translation>
    </message>
    <message>
        <source>Shard %1 is in %2 already.</source>
        <translation>第 %1 个分片已在 %2 中。</translation>
    </message>
    <message>
        <source>Each point of a sweep stands in one shard.</source>
        <translation>扫描的每个点只在一个分片中。</translation>
    </message>
    <message>
        <source>Leave one of the two out.</source>
        <translation>请去掉两者之一。</translation>
    </message>
    <message>
        <source>This field holds no number.</source>
        <translation>该字段不是数字。</translation>
    </message>
    <message>
        <source>Only numbers can be uncertain.</source>
        <translation>只有数字可以是不确定的。</translation>
    </message>
    <message>
        <source>Remove the distribution.</source>
        <translation>请移除该分布。</translation>
    </message>
    <message>
        <source>%1 is not above the lower end, %2.</source>
        <translation>%1 不高于下限 %2。</translation>
    </message>
    <message>
        <source>An uncertain value lies between two ends that differ.</source>
        <translation>不确定的数值位于两个不同的界限之间。</translation>
    </message>
    <message>
        <source>Raise this end or lower the other one.</source>
        <translation>请提高此界限，或降低另一界限。</translation>
    </message>
    <message>
        <source>The distribution has no high end.</source>
        <translation>该分布没有上限。</translation>
    </message>
    <message>
        <source>It is given by its low end, its most likely value and its high end.</source>
        <translation>它由下限、最可能值和上限给定。</translation>
    </message>
    <message>
        <source>Enter all three.</source>
        <translation>请输入这三个数。</translation>
    </message>
    <message>
        <source>The most likely value %1 is not between %2 and %3.</source>
        <translation>最可能值 %1 不在 %2 与 %3 之间。</translation>
    </message>
    <message>
        <source>No value beyond the ends of a distribution is possible.</source>
        <translation>分布不可能取到其上下限之外的值。</translation>
    </message>
    <message>
        <source>Enter a most likely value between the ends, or move an end.</source>
        <translation>请输入介于上下限之间的最可能值，或调整上限或下限。</translation>
    </message>
    <message>
        <source>The standard deviation %1 is not above zero.</source>
        <translation>标准差 %1 不大于零。</translation>
    </message>
    <message>
        <source>It says how far values lie from their mean.</source>
        <translation>它表示取值偏离均值的程度。</translation>
    </message>
    <message>
        <source>Enter one above zero, or remove the distribution.</source>
        <translation>请输入大于零的标准差，或移除该分布。</translation>
    </message>
    <message>
        <source>P10 of the distribution is %1.</source>
        <translation>该分布的 P10 为 %1。</translation>
    </message>
    <message>
        <source>A lognormal distribution has values above zero only.</source>
        <translation>对数正态分布只取大于零的值。</translation>
    </message>
    <message>
        <source>Enter a P10 above zero, or choose another distribution.</source>
        <translation>请输入大于零的 P10，或选择另一种分布。</translation>
    </message>
    <message>
        <source>Which of them holds is uncertain only where there are two.</source>
        <translation>至少有两个取值时，才谈得上不确定。</translation>
    </message>
    <message>
        <source>Give at least two values a weight above zero, or remove the distribution.</source>
        <translation>请让至少两个取值的权重大于零，或移除该分布。</translation>
    </message>
    <message>
        <source>Another uncertain field draws from sample dimension %1 too.</source>
        <translation>另一个不确定的字段也从抽样维度 %1 抽样。</translation>
    </message>
    <message>
        <source>The two would always be high or low together.</source>
        <translation>两者将总是同高同低。</translation>
    </message>
    <message>
        <source>Remove this distribution, then enter it again.</source>
        <translation>请移除该分布，然后重新输入。</translation>
    </message>
    <message>
        <source>Tier %1: the constants rest on %2 measured points of this model, and fewer than %3 are too few for a surer tier. Measure more.</source>
        <translation>%1 级：常数依据此模型的 %2 个实测点，少于 %3 个不足以得到更可靠的等级。请测量更多点。</translation>
    </message>
    <message>
        <source>Tier %1: memory, bandwidth or rates of the accelerator are not those of its name in the catalogue, so no measurement is of it.</source>
        <translation>%1 级：该加速器的内存、带宽或算力与目录中同名加速器不符，因此没有针对它的实测数据。</translation>
    </message>
    <message>
        <source>As planned a request takes %1.</source>
        <translation>按计划，单次请求能耗为 %1。</translation>
    </message>
    <message>
        <source>As planned a request takes %1 on as many GPUs as the load needs (%2); on those that the plan keeps (%3) it takes %4.</source>
        <translation>按计划，若只用负载所需的 GPU（%2 个），单次请求能耗为 %1；在计划保有的 GPU（%3 个）上为 %4。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>between %1 and %2 (uniform)</source>
        <translation>介于 %1 与 %2 之间（均匀分布）</translation>
    </message>
    <message>
        <source>%1 to %3, mostly %2</source>
        <translation>%1 至 %3，多为 %2</translation>
    </message>
    <message>
        <source>between %1 and %3, most likely %2 (triangular)</source>
        <translation>介于 %1 与 %3 之间，最可能为 %2（三角分布）</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>mean %1, standard deviation %2 (normal)</source>
        <translation>均值 %1，标准差 %2（正态分布）</translation>
    </message>
    <message>
        <source>P10 %1, P90 %2</source>
        <translation>P10 %1，P90 %2</translation>
    </message>
    <message>
        <source>P10 %1, P90 %2 (lognormal)</source>
        <translation>P10 %1，P90 %2（对数正态分布）</translation>
    </message>
    <message>
        <source>between %1 and %3, most likely %2 (PERT)</source>
        <translation>介于 %1 与 %3 之间，最可能为 %2（PERT 分布）</translation>
    </message>
    <message>
        <source>%3 values, %1 to %2</source>
        <translation>%3 个取值，%1 至 %2</translation>
    </message>
    <message>
        <source>one of %3 values from %1 to %2 (discrete)</source>
        <translation>%3 个取值之一，从 %1 到 %2（离散分布）</translation>
    </message>
    <message>
        <source>Replicas needed: %1 at the busiest moment, with %2 times the mean load; %3 at the mean load, which each hour has.</source>
        <translation>所需副本数：最忙时刻为 %1，负载为均值的 %2 倍；各小时按平均负载为 %3。</translation>
    </message>
    <message>
        <source>This work has no machines of a fleet.</source>
        <translation>该工作负载没有集群中的机器。</translation>
    </message>
    <message>
        <source>An optimizer varies the group of machines that a workload runs on.</source>
        <translation>优化所改变的是工作负载运行所在的机器组。</translation>
    </message>
    <message>
        <source>Give the workload a node group first.</source>
        <translation>请先为该工作负载分配节点组。</translation>
    </message>
    <message>
        <source>This work is spread over %1 groups of machines.</source>
        <translation>该工作负载分布在 %1 个机器组上。</translation>
    </message>
    <message>
        <source>Give the workload to one group, for example in a scenario.</source>
        <translation>请将该工作负载分配给一个组，例如在某个方案中。</translation>
    </message>
    <message>
        <source>Several workloads of the plan have machines.</source>
        <translation>计划中有多个工作负载拥有机器。</translation>
    </message>
    <message>
        <source>Name the workload.</source>
        <translation>请指明工作负载。</translation>
    </message>
    <message>
        <source>Tier %1: this model was measured here in larger batches alone, which hide the fixed time of a step. Constants fitted on all models count in their place.</source>
        <translation>等级 %1：此模型在此处仅以较大批次测量过，而大批次会掩盖每步的固定时间。改用对全部模型拟合的常数。</translation>
    </message>
    <message>
        <source>Above %2 waits grow steeply, the nearer to 100 % the more, and so do the percentiles of latency.</source>
        <translation>高于 %2 时，等待时间急剧增长，越接近 100 % 增长越快，延迟的百分位数也随之增长。</translation>
    </message>
    <message>
        <source>Constants: one fit over all measured models. On %1 rows of models left out of the fit a token was off by %2 on average, and the first token by %3 at the median.</source>
        <translation>常数：对所有实测模型统一拟合所得。对拟合时剔除的模型的 %1 个条目，每词元时间平均偏差 %2，首词元时间偏差的中位数为 %3。</translation>
    </message>
    <message>
        <source>A parenthesis of the distribution is missing.</source>
        <translation>分布缺少一个括号。</translation>
    </message>
    <message>
        <source>Its numbers stand between two of them, behind its name.</source>
        <translation>其数值写在名称之后的一对括号内。</translation>
    </message>
    <message>
        <source>Type it as in uniform(1,2).</source>
        <translation>请按 uniform(1,2) 的形式输入。</translation>
    </message>
    <message>
        <source>%1 points with %2 samples each are more than %3 evaluations.</source>
        <translation>%1 个点、每点 %2 个样本，超过 %3 次计算。</translation>
    </message>
    <message>
        <source>The plan is evaluated once for each sample of each point.</source>
        <translation>每个点的每个样本都要计算一次计划。</translation>
    </message>
    <message>
        <source>Take fewer samples, or fewer values of an input.</source>
        <translation>请减少样本数，或减少某个输入的取值个数。</translation>
    </message>
    <message>
        <source>%1: the machines of %2 do not hold its load in %3 of the samples.</source>
        <translation>%1：在 %3 的样本中，%2 的机器承受不了其负载。</translation>
    </message>
    <message>
        <source>The scenario “%3” sets this, without effect.</source>
        <translation>方案“%3”设置了此项，但不起作用。</translation>
    </message>
    <message>
        <source>All scenarios take the same draws, so that they can be compared.</source>
        <translation>所有方案使用相同的抽样，以便相互比较。</translation>
    </message>
    <message>
        <source>Reset it in that scenario.</source>
        <translation>请在该方案中重置它。</translation>
    </message>
    <message>
        <source>A scenario has no value of its own here.</source>
        <translation>方案在此不能有自己的值。</translation>
    </message>
    <message>
        <source>Set it in the baseline.</source>
        <translation>请在基线中设置。</translation>
    </message>
    <message>
        <source>This input is there twice.</source>
        <translation>此输入出现了两次。</translation>
    </message>
    <message>
        <source>An input varies in one way at a time.</source>
        <translation>一个输入一次只能以一种方式变化。</translation>
    </message>
    <message>
        <source>Leave one out.</source>
        <translation>请去掉其中一个。</translation>
    </message>
    <message>
        <source>This sets how samples are drawn.</source>
        <translation>此项设定样本的抽取方式。</translation>
    </message>
    <message>
        <source>Samples and seed are no inputs of a result.</source>
        <translation>样本数和种子不是结果的输入。</translation>
    </message>
    <message>
        <source>Vary another field.</source>
        <translation>请改变其他字段。</translation>
    </message>
    <message>
        <source>The range from %1 to %2 is reversed.</source>
        <translation>从 %1 到 %2 的范围颠倒了。</translation>
    </message>
    <message>
        <source>A range runs from its lower end to its higher one.</source>
        <translation>范围从较低端到较高端。</translation>
    </message>
    <message>
        <source>Put the lower end first.</source>
        <translation>请将较低端放在前面。</translation>
    </message>
    <message>
        <source>%1 is no end of a logarithmic range.</source>
        <translation>%1 不能作为对数范围的端点。</translation>
    </message>
    <message>
        <source>Such a range has equal ratios between its values, so it lies above zero.</source>
        <translation>这种范围的相邻取值之比相等，因此整个范围大于零。</translation>
    </message>
    <message>
        <source>Choose ends above zero, or take equal steps.</source>
        <translation>请选择大于零的端点，或采用等间距。</translation>
    </message>
    <message>
        <source>Values of the distribution with a weight above zero: %1.</source>
        <translation>该分布中权重大于零的取值数：%1。</translation>
    </message>
    <message>
        <source>The weight %1 is negative.</source>
        <translation>权重 %1 为负。</translation>
    </message>
    <message>
        <source>A weight says how likely a value is beside the others.</source>
        <translation>权重表示该取值相对于其他取值的可能性。</translation>
    </message>
    <message>
        <source>Enter a weight of 0 or more.</source>
        <translation>请输入不小于 0 的权重。</translation>
    </message>
    <message>
        <source>The distribution has %1 instead of %2 numbers.</source>
        <translation>该分布给出了 %1 个数，而应为 %2 个。</translation>
    </message>
    <message>
        <source>It is typed as %1.</source>
        <translation>其写法为 %1。</translation>
    </message>
    <message>
        <source>Enter each of its numbers, in this order.</source>
        <translation>请按此顺序输入每个数。</translation>
    </message>
    <message>
        <source>The parts of the procurement add up to %1 %.</source>
        <translation>采购方式各部分合计为 %1 %。</translation>
    </message>
    <message>
        <source>Together they are at most 100 %; what is left is rented.</source>
        <translation>合计不得超过 100 %；其余部分按需租用。</translation>
    </message>
    <message>
        <source>Lower one of the parts.</source>
        <translation>请减小其中一部分。</translation>
    </message>
    <message>
        <source>Mixes cannot be made in steps of %1 %.</source>
        <translation>无法以 %1 % 为步长生成组合。</translation>
    </message>
    <message>
        <source>The step must divide 100 % and be at least %1 %.</source>
        <translation>步长必须能整除 100 %，且不小于 %1 %。</translation>
    </message>
    <message>
        <source>Take a step such as 10, 20 or 25.</source>
        <translation>请采用 10、20 或 25 之类的步长。</translation>
    </message>
</context>
<context>
    <name>jw::Model</name>
    <message>
        <source>Own serving against an API</source>
        <translation>自建服务与 API 对比</translation>
    </message>
    <message>
        <source>Utilization from which owning is cheaper than renting</source>
        <translation>自有比租用更省的利用率临界点</translation>
    </message>
    <message>
        <source>Months until a purchase is cheaper than renting</source>
        <translation>购置比租用更省所需的月数</translation>
    </message>
    <message>
        <source>Carbon of a load hour by hour, beside its flat average</source>
        <translation>逐时计算的负荷碳排放，与按平均值计算的结果对照</translation>
    </message>
    <message>
        <source>Carbon of electricity, location-based and market-based</source>
        <translation>电力碳排放，基于位置与基于市场</translation>
    </message>
    <message>
        <source>Embodied carbon by time used</source>
        <translation>按使用时间分摊的隐含碳</translation>
    </message>
    <message>
        <source>Reserved, spot and on-demand GPUs together</source>
        <translation>预留、竞价与按需 GPU 的组合</translation>
    </message>
    <message>
        <source>Work of a device per watt, per dollar and per kWh</source>
        <translation>设备每瓦、每美元、每 kWh 的计算量</translation>
    </message>
    <message>
        <source>Energy, money and carbon of machines of a known power</source>
        <translation>已知功率机器的能耗、费用与碳排放</translation>
    </message>
    <message>
        <source>Electricity at one price, with demand and fixed charges</source>
        <translation>单一电价下的电费，含需量电费与固定电费</translation>
    </message>
    <message>
        <source>Electricity of a constant load, priced by time of use</source>
        <translation>恒定负荷按时段计价的电费</translation>
    </message>
    <message>
        <source>A yearly cost under rising prices, nominal, real and discounted</source>
        <translation>价格上涨下的年成本：名义、实际与贴现</translation>
    </message>
    <message>
        <source>Capital recovery factor</source>
        <translation>资本回收系数</translation>
    </message>
    <message>
        <source>A purchase as a yearly cost</source>
        <translation>购置费折合的年成本</translation>
    </message>
    <message>
        <source>Net present value of yearly flows</source>
        <translation>逐年现金流的净现值</translation>
    </message>
    <message>
        <source>A value that doubles in a given time</source>
        <translation>在给定时间内翻倍的数值</translation>
    </message>
    <message>
        <source>Internal rate of return</source>
        <translation>内部收益率</translation>
    </message>
    <message>
        <source>Units bought and paid for over years of demand</source>
        <translation>随多年需求购置的台数与费用</translation>
    </message>
    <message>
        <source>Energy and money of queries of a known energy</source>
        <translation>已知能耗的查询所需的电量与费用</translation>
    </message>
    <message>
        <source>PUE of a building at part load</source>
        <translation>部分负荷下的机房 PUE</translation>
    </message>
    <message>
        <source>Power of redundant supplies</source>
        <translation>冗余电源的功率</translation>
    </message>
    <message>
        <source>Growing storage in tiers by age, and egress</source>
        <translation>按数据龄分层、逐月增长的存储与出站流量</translation>
    </message>
    <message>
        <source>Net present value after tax, with depreciation</source>
        <translation>计入折旧的税后净现值</translation>
    </message>
    <message>
        <source>Total cost of ownership of GPUs, a year</source>
        <translation>GPU 年度总拥有成本</translation>
    </message>
    <message>
        <source>Money and energy of a token</source>
        <translation>每词元的费用与能耗</translation>
    </message>
    <message>
        <source>Water at the site and in the power plants</source>
        <translation>站点与发电厂的用水</translation>
    </message>
    <message>
        <source>Energy and carbon in homes, cars, dams and farms</source>
        <translation>能耗与碳排放折合多少家庭、汽车、水坝和光伏电站</translation>
    </message>
    <message>
        <source>Hours and money of a given work on given devices</source>
        <translation>给定设备完成给定计算量的时间与费用</translation>
    </message>
    <message>
        <source>FLOP of a token in training</source>
        <translation>训练时每词元 FLOP</translation>
    </message>
    <message>
        <source>Best time between checkpoints</source>
        <translation>最佳检查点间隔</translation>
    </message>
    <message>
        <source>What failures, checkpoints and stops leave of a run</source>
        <translation>计入故障、检查点与停机后的运行有效产出率</translation>
    </message>
    <message>
        <source>What interruptions leave of spot hours</source>
        <translation>计入中断后的竞价时长有效占比</translation>
    </message>
    <message>
        <source>Memory of a device in training</source>
        <translation>训练时单台设备的显存占用</translation>
    </message>
    <message>
        <source>Parameters of a transformer</source>
        <translation>Transformer 的参数量</translation>
    </message>
    <message>
        <source>Speed under a power limit</source>
        <translation>功率上限下的速度</translation>
    </message>
    <message>
        <source>Time and energy of a training run</source>
        <translation>训练运行的时间与能耗</translation>
    </message>
    <message>
        <source>Idle time of a pipeline</source>
        <translation>流水线的空闲时间</translation>
    </message>
    <message>
        <source>Predicted speed of training</source>
        <translation>训练速度预测</translation>
    </message>
    <message>
        <source>A replica at a given concurrency</source>
        <translation>给定并发数下的副本</translation>
    </message>
    <message>
        <source>A service that counts items</source>
        <translation>按件计的服务</translation>
    </message>
    <message>
        <source>KV cache of a sequence</source>
        <translation>单序列 KV 缓存</translation>
    </message>
    <message>
        <source>Sequences that fit in memory</source>
        <translation>显存可容纳的序列数</translation>
    </message>
    <message>
        <source>Time of a decode step</source>
        <translation>解码步时间</translation>
    </message>
    <message>
        <source>Time of a prompt</source>
        <translation>提示词处理时间</translation>
    </message>
    <message>
        <source>A replica at a given rate of requests</source>
        <translation>给定请求速率下的副本</translation>
    </message>
    <message>
        <source>Requests of a replica within a promise</source>
        <translation>延迟承诺内的单副本请求速率</translation>
    </message>
    <message>
        <source>Wait before several servers</source>
        <translation>多服务台排队等待</translation>
    </message>
    <message>
        <source>Replicas and GPUs for a load</source>
        <translation>负载所需的副本和 GPU</translation>
    </message>
    <message>
        <source>Power of a serving GPU</source>
        <translation>推理服务中 GPU 的功率</translation>
    </message>
    <message>
        <source>Energy of a request</source>
        <translation>每次请求能耗</translation>
    </message>
    <message>
        <source>Gain of speculative decoding</source>
        <translation>推测解码的收益</translation>
    </message>
</context>
<context>
    <name>jw::ModelSection</name>
    <message>
        <source>Shape of the model</source>
        <translation>模型结构</translation>
    </message>
    <message>
        <source>Size and work</source>
        <translation>规模与计算量</translation>
    </message>
    <message>
        <source>From the catalogue…</source>
        <translation>从目录选取…</translation>
    </message>
    <message>
        <source>Paste config.json…</source>
        <translation>粘贴 config.json…</translation>
    </message>
    <message>
        <source>Model from the catalogue</source>
        <translation>从目录选取模型</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
</context>
<context>
    <name>jw::NavigationList</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a page, %2 the number in its badge</extracomment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>jw::NumberLine</name>
    <message>
        <source>%1, in %2</source>
        <extracomment>What a screen reader calls a line: %1 its name, %2 its unit</extracomment>
        <translation>%1，单位 %2</translation>
    </message>
</context>
<context>
    <name>jw::OptimizeTab</name>
    <message>
        <source>Machines</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU 数</translation>
    </message>
    <message>
        <source>Procurement</source>
        <translation>采购方式</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Power cap, % of TDP</source>
        <translation>功率上限，占 TDP 的百分比</translation>
    </message>
    <message>
        <source>Values such as 64,128, or from:to:step. Whole nodes hold them.</source>
        <translation>如 64,128 这样的数值，或 起:止:步长。按整节点计。</translation>
    </message>
    <message>
        <source>Machines of</source>
        <translation>所属工作负载</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>工作负载</translation>
    </message>
    <message>
        <source>Candidates, the best first</source>
        <translation>候选项，最优者在前</translation>
    </message>
    <message>
        <source>Make scenario</source>
        <translation>生成方案</translation>
    </message>
    <message>
        <source>A scenario with the row that is chosen, based on the one that is shown</source>
        <translation>以所选行生成方案，基于当前显示的方案</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>No workload has machines: give one a node group first.</source>
        <translation>没有工作负载拥有机器：请先为其分配节点组。</translation>
    </message>
    <message>
        <source>Say what may be chosen: machines, numbers of GPUs, ways to have them, regions, power caps.</source>
        <translation>请说明可以选择什么：机器、GPU 数量、持有方式、地区、功率上限。</translation>
    </message>
    <message>
        <source>The plan or the question has changed since: run again.</source>
        <translation>计划或问题此后已更改：请重新运行。</translation>
    </message>
    <message>
        <source>Systems and accelerators of the catalogue; as planned is the group as it is.</source>
        <translation>目录中的系统和加速器；“按计划”表示节点组保持不变。</translation>
    </message>
    <message>
        <source>Regions of the catalogue, or sites of the plan.</source>
        <translation>目录中的地区，或计划中的站点。</translation>
    </message>
    <message>
        <source>as planned</source>
        <translation>按计划</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <extracomment>what a screen reader calls a button: %1 is Machines or Regions</extracomment>
        <translation>添加到%1</translation>
    </message>
    <message>
        <source>Clear %1</source>
        <extracomment>what a screen reader calls a button: %1 is Machines or Regions</extracomment>
        <translation>清除%1</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Machines that may be chosen</source>
        <translation>可选的机器</translation>
    </message>
    <message>
        <source>Regions that may be chosen</source>
        <translation>可选的地区</translation>
    </message>
    <message>
        <source>owned, rented (on demand), reserved, spot, or a mix in percent such as reserved:70+spot:30; mix:25 is every mix in steps of 25 %. Rents that the plan lacks are the catalogue&apos;s.</source>
        <translation>owned（自有）、rented（按需）、reserved（预留）、spot（竞价），或按百分比组合，如 reserved:70+spot:30；mix:25 表示以 25 % 为步长的所有组合。计划中没有的租金取自目录。</translation>
    </message>
    <message>
        <source>Layout of a run</source>
        <translation>训练的布局</translation>
    </message>
    <message>
        <source>the fastest that is found</source>
        <translation>找到的最快布局</translation>
    </message>
    <message>
        <source>Of a training run whose speed follows from its layout: tensor, pipeline, context and expert parallel and the like, searched for each device and number of GPUs, or as the plan has them.</source>
        <translation>用于速度由布局决定的训练：张量、流水线、上下文和专家并行等，可按每种设备和 GPU 数量搜索，也可按计划保持不变。</translation>
    </message>
    <message>
        <source>Candidates shown</source>
        <translation>显示的候选数</translation>
    </message>
    <message>
        <source>Correct the number of candidates shown.</source>
        <translation>请更正显示的候选数。</translation>
    </message>
    <message>
        <source>Values such as 70,100, or from:to:step. Below %1 % nothing runs.</source>
        <extracomment>%1 is a number of percent</extracomment>
        <translation>如 70,100 这样的数值，或 起:止:步长。低于 %1 % 时无法运行。</translation>
    </message>
    <message>
        <source>So many of the best, %1 to %2; empty is %3</source>
        <extracomment>%1 to %3 are numbers</extracomment>
        <translation>显示最佳候选的个数，%1 到 %2；留空为 %3</translation>
    </message>
</context>
<context>
    <name>jw::OptimizeView</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>as planned</source>
        <translation>按计划</translation>
    </message>
    <message>
        <source>%1 owned</source>
        <extracomment>%1 is a share such as 60 %</extracomment>
        <translation>自有 %1</translation>
    </message>
    <message>
        <source>%1 reserved</source>
        <extracomment>%1 is a share such as 60 %</extracomment>
        <translation>预留 %1</translation>
    </message>
    <message>
        <source>%1 spot</source>
        <extracomment>%1 is a share such as 60 %</extracomment>
        <translation>竞价 %1</translation>
    </message>
    <message>
        <source>%1 on demand</source>
        <extracomment>%1 is a share such as 60 %</extracomment>
        <translation>按需 %1</translation>
    </message>
    <message>
        <source>A price or embodied carbon is not known, and not counted.</source>
        <translation>有价格或隐含碳未知，未计入。</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU 数</translation>
    </message>
    <message>
        <source>Power cap</source>
        <translation>功率上限</translation>
    </message>
    <message>
        <source>Had by</source>
        <translation>持有方式</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>并行布局</translation>
    </message>
    <message>
        <source>%1 of at most %2</source>
        <translation>%1不超过 %2</translation>
    </message>
    <message>
        <source>At the margin, by %1 alone, %2.</source>
        <extracomment>%1 is a field such as Power cap, %2 an amount of what is made least</extracomment>
        <translation>在边际上，仅调整%1时为 %2。</translation>
    </message>
    <message>
        <source>%1 does not bind.</source>
        <extracomment>%1 is a limit such as &quot;Cost of at most 2 million USD&quot;</extracomment>
        <translation>“%1”不构成约束。</translation>
    </message>
    <message>
        <source>%1 binds: with %2, %3 would be %4 less.</source>
        <extracomment>%1 is a limit such as &quot;Cost of at most 2 million USD&quot;, %2 a value of it, %3 a result such as Running time, %4 how much less it is</extracomment>
        <translation>“%1”构成约束：放宽到 %2 时，%3将减少 %4。</translation>
    </message>
    <message>
        <source>One more is worth %1.</source>
        <extracomment>%1 is an amount of what is made least, %2 a unit of the limit</extracomment>
        <translation>每增加一个价值 %1。</translation>
    </message>
    <message>
        <source>Each %2 is worth %1.</source>
        <translation>每 %2 价值 %1。</translation>
    </message>
    <message>
        <source>No combination has results: choose other machines or numbers.</source>
        <translation>没有任何组合能得出结果：请选择其他机器或数量。</translation>
    </message>
    <message>
        <source>No combination keeps all limits. %1 keeps out the most: %2 of %3.</source>
        <extracomment>%1 is a limit such as &quot;Cost of at most 2 million USD&quot;, %2 and %3 are counts</extracomment>
        <translation>没有组合能满足全部限制。“%1”排除得最多：%3 个中的 %2 个。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>what a limit is raised to: %1 is a result such as Cost, %2 a value of it</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>No limit alone does it; together these would: %1.</source>
        <extracomment>%1 lists values that limits must have</extracomment>
        <translation>单独放宽任何一项限制都不够；同时放宽以下各项即可：%1。</translation>
    </message>
    <message>
        <source>%1 of %2 combinations keep all limits.</source>
        <translation>%2 个组合中有 %1 个满足全部限制。</translation>
    </message>
    <message>
        <source>%1 GPUs</source>
        <extracomment>name of a scenario: %1 is a number of GPUs, %2 what they are</extracomment>
        <translation>%1 块 GPU</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>capped at %1</source>
        <extracomment>%1 is a share such as 80 %</extracomment>
        <translation>功率限于 %1</translation>
    </message>
    <message>
        <source>%1 per year</source>
        <extracomment>head of a column: %1 is a result with its unit, such as Cost (USD)</extracomment>
        <translation>每年%1</translation>
    </message>
    <message>
        <source>%1 of at most %2 per year</source>
        <translation>%1每年不超过 %2</translation>
    </message>
    <message>
        <source>At P90 the best candidate breaks a limit: %1; it comes to %2.</source>
        <extracomment>%1 is a limit such as &quot;Cost of at most 2 million USD&quot;, %2 a value</extracomment>
        <translation>在 P90 时，最佳候选超出一项限制：%1；其值为 %2。</translation>
    </message>
    <message>
        <source>The service of the best candidate is near the most that its machines serve.</source>
        <translation>最佳候选的服务已接近其机器所能承载的上限。</translation>
    </message>
    <message>
        <source>None of the first %1 candidates keeps all limits at P90 with room to spare.</source>
        <translation>前 %1 个候选中，没有一个在 P90 时满足全部限制且留有余量。</translation>
    </message>
    <message>
        <source>The best that keeps all limits at P90 is number %1: %2, %3.</source>
        <translation>在 P90 时满足全部限制的最佳候选是第 %1 个：%2，%3。</translation>
    </message>
    <message>
        <source>on demand</source>
        <translation>按需</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>spot</source>
        <translation>竞价</translation>
    </message>
    <message>
        <source>as the plan has it</source>
        <translation>按计划中的值</translation>
    </message>
    <message>
        <source>Rent %1 of %2: %3; %4.</source>
        <extracomment>%1 is on demand, reserved or spot, %2 the machines, %3 the rent, %4 provider and date</extracomment>
        <translation>租金（%1，%2）：%3；%4。</translation>
    </message>
    <message>
        <source>Reserved machines are charged for the hours used: this holds only where other work uses the rest of the reservation (assumption).</source>
        <translation>预留机器按使用的小时计费：仅当其他工作用满其余的预留时间时才成立（假设）。</translation>
    </message>
    <message>
        <source>Interruptions of spot are not counted: the plan has none.</source>
        <translation>未计入竞价实例的中断：计划中没有给出。</translation>
    </message>
    <message>
        <source>%1 GPUs are %2 nodes of %3: %4.</source>
        <extracomment>%1 is a number of GPUs, %2 of nodes, %3 of GPUs in a node, %4 of GPUs</extracomment>
        <translation>%1 个 GPU 需要 %2 个节点（每个 %3 个）：共 %4 个。</translation>
    </message>
    <message>
        <source>%1 of %2 combinations keep all limits at their middle values.</source>
        <translation>%2 个组合中有 %1 个按中间值满足全部限制。</translation>
    </message>
    <message>
        <source>%1 bind together, none of them alone: with %2, %3 would be %4 less.</source>
        <extracomment>%1 lists limits such as &quot;Cost of at most 2 million USD&quot;, %2 values of them, %3 is a result such as Running time, %4 how much less it is</extracomment>
        <translation>%1共同构成约束，单独放宽任何一项都无用：%2时，%3将减少 %4。</translation>
    </message>
    <message>
        <source>%1 would do.</source>
        <extracomment>%1 is what a limit is raised to, such as &quot;Cost of 2.1 million USD&quot;</extracomment>
        <translation>%1即可。</translation>
    </message>
    <message>
        <source>Made least</source>
        <translation>使其最小</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a result such as Cost, %2 &quot;Whole plan&quot; or a workload</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Whole plan</source>
        <translation>整个计划</translation>
    </message>
    <message>
        <source>No combination keeps all limits. %1 keep out the most: %2 of %3 each.</source>
        <translation>没有组合能满足全部限制。“%1”排除得最多：各排除 %3 个中的 %2 个。</translation>
    </message>
    <message>
        <source>At P90 the best candidate does not hold the load of the service: no number of its GPUs does.</source>
        <translation>在 P90 时，最佳候选承受不了该服务的负载：无论多少块这种 GPU 都不行。</translation>
    </message>
    <message>
        <source>At P90 the best candidate does not hold the load of the service: it needs %1 GPUs.</source>
        <extracomment>%1 is a number of GPUs</extracomment>
        <translation>在 P90 时，最佳候选承受不了该服务的负载：需要 %1 块 GPU。</translation>
    </message>
    <message>
        <source>None of the first %1 candidates holds the load and keeps all limits at P90 with room to spare.</source>
        <extracomment>%1 is a count</extracomment>
        <translation>前 %1 个候选中，没有一个在 P90 时能承受负载、满足全部限制且留有余量。</translation>
    </message>
    <message>
        <source>The best that holds the load and keeps all limits at P90 is number %1: %2, %3.</source>
        <extracomment>%1 is a place in the order, %2 machines such as &quot;512 × dgx-h100, usa&quot;, %3 an amount of what is made least</extracomment>
        <translation>在 P90 时能承受负载并满足全部限制的最佳候选是第 %1 个：%2，%3。</translation>
    </message>
    <message>
        <source>the weighted sum</source>
        <translation>加权和</translation>
    </message>
    <message>
        <source>Weighted sum</source>
        <translation>加权和</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more number(s) of GPUs are rounded up to whole nodes.</source>
        <translation>
            <numerusform>另有 %Ln 个 GPU 数量向上取整到整节点。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln combination(s) have no layout.</source>
        <translation>
            <numerusform>%Ln 个组合没有可行的并行布局。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln combination(s) are had in a way that has no price: set it in the plan.</source>
        <translation>
            <numerusform>%Ln 个组合的持有方式没有价格：请在计划中填写。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln combination(s) do not hold the load of the service.</source>
        <translation>
            <numerusform>%Ln 个组合承受不了服务的负载。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln combination(s) are refused by the plan. The first: %1</source>
        <extracomment>%1 is a sentence that says why</extracomment>
        <translation>
            <numerusform>%Ln 个组合被计划拒绝。第一个的原因：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jw::OverridesModel</name>
    <message>
        <source>%1 / %2</source>
        <extracomment>%1 is a site, group or workload, %2 one of its fields</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>本方案</translation>
    </message>
    <message>
        <source>Based on</source>
        <translation>所基于方案</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>jw::OwnOrRentChart</name>
    <message numerus="yes">
        <source>Owned for %n year(s)</source>
        <translation>
            <numerusform>自有 %n 年</numerusform>
        </translation>
    </message>
    <message>
        <source>On demand</source>
        <translation>按需</translation>
    </message>
    <message>
        <source>Spot</source>
        <translation>竞价</translation>
    </message>
    <message numerus="yes">
        <source>Reserved for %n year(s)</source>
        <translation>
            <numerusform>预留 %n 年</numerusform>
        </translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>%1 years</source>
        <extracomment>%1 is a number of years such as &quot;2.9&quot;</extracomment>
        <translation>%1 年</translation>
    </message>
    <message numerus="yes">
        <source>Kept %n year(s), owning is never cheaper than %1.</source>
        <extracomment>%1 is a rent such as &quot;on demand at 2 USD/h per GPU&quot;</extracomment>
        <translation>
            <numerusform>保有 %n 年时，自有始终不会比%1更省。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Owning is cheaper than %1 up to %2 when kept %n year(s).</source>
        <extracomment>%1 is a rent such as &quot;reserved at 2 USD/h per GPU&quot;, %2 a utilization such as &quot;43 %&quot;</extracomment>
        <translation>
            <numerusform>保有 %n 年且利用率不超过 %2 时，自有比%1更省。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Owning is cheaper than %1 at any utilization when kept %n year(s).</source>
        <extracomment>%1 is a rent such as &quot;reserved at 2 USD/h per GPU&quot;</extracomment>
        <translation>
            <numerusform>保有 %n 年时，无论利用率多少，自有都比%1更省。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Owning is cheaper than %1 from %2 on when kept %n year(s).</source>
        <extracomment>%1 is a rent such as &quot;on demand at 2 USD/h per GPU&quot;, %2 a utilization such as &quot;43 %&quot;</extracomment>
        <translation>
            <numerusform>保有 %n 年且利用率不低于 %2 时，自有比%1更省。</numerusform>
        </translation>
    </message>
    <message>
        <source>Used %1 of the time, owning never gets cheaper than %2.</source>
        <extracomment>%1 is a utilization such as &quot;60 %&quot;, %2 a rent such as &quot;on demand at 2 USD/h per GPU&quot;</extracomment>
        <translation>利用率为 %1 时，自有始终不会比%2更省。</translation>
    </message>
    <message>
        <source>Used %1 of the time, owning is cheaper than %2 after %3.</source>
        <extracomment>%1 is a utilization such as &quot;60 %&quot;, %2 a rent such as &quot;on demand at 2 USD/h per GPU&quot;, %3 a time such as &quot;2.9 years&quot;</extracomment>
        <translation>利用率为 %1 时，自有在 %3后比%2更省。</translation>
    </message>
    <message>
        <source>on demand at %1</source>
        <extracomment>%1 is a rate such as &quot;2 USD/h per GPU&quot;; within a sentence, as the ones below</extracomment>
        <translation>按需（%1）</translation>
    </message>
    <message>
        <source>spot at %1</source>
        <translation>竞价（%1）</translation>
    </message>
    <message numerus="yes">
        <source>reserved for %n year(s) at %1</source>
        <translation>
            <numerusform>预留 %n 年（%1）</numerusform>
        </translation>
    </message>
    <message>
        <source>reserved at %1</source>
        <translation>预留（%1）</translation>
    </message>
    <message>
        <source>Cost of a used GPU-hour</source>
        <translation>每已用 GPU 小时成本</translation>
    </message>
    <message>
        <source>Utilization (%)</source>
        <translation>利用率（%）</translation>
    </message>
    <message>
        <source>a used hour draws the power of the group&apos;s average utilization, any other hour idle power</source>
        <translation>已用小时按节点组平均利用率下的功率计，其余小时按空闲功率计</translation>
    </message>
    <message>
        <source>today&apos;s prices</source>
        <translation>按当前价格</translation>
    </message>
    <message>
        <source>Paid for a GPU</source>
        <translation>单张 GPU 的累计支出</translation>
    </message>
    <message>
        <source>Owned</source>
        <translation>自有</translation>
    </message>
    <message>
        <source>used %1 of the time</source>
        <extracomment>%1 is a share such as &quot;60 %&quot;</extracomment>
        <translation>利用率为 %1</translation>
    </message>
    <message>
        <source>at its worth today, an own GPU less its salvage value</source>
        <translation>折为现值，自有 GPU 已扣除残值</translation>
    </message>
    <message>
        <source>%1 per GPU</source>
        <extracomment>%1 is money over time such as &quot;USD/h&quot;</extracomment>
        <translation>每 GPU %1</translation>
    </message>
    <message>
        <source>Time kept (years)</source>
        <translation>保有时间（年）</translation>
    </message>
    <message>
        <source>Paid until then, per GPU</source>
        <translation>截至当时的累计支出，每 GPU</translation>
    </message>
    <message>
        <source>at its worth today</source>
        <translation>按现值计算</translation>
    </message>
</context>
<context>
    <name>jw::OwnOrRentPanel</name>
    <message>
        <source>By utilization</source>
        <translation>按利用率</translation>
    </message>
    <message>
        <source>By years</source>
        <translation>按年数</translation>
    </message>
    <message>
        <source>Rent to compare with</source>
        <translation>用于比较的租金</translation>
    </message>
    <message>
        <source>Rent of a GPU-hour</source>
        <translation>每 GPU 小时租金</translation>
    </message>
    <message>
        <source>Years kept</source>
        <translation>保有年数</translation>
    </message>
    <message>
        <source>Utilization</source>
        <translation>利用率</translation>
    </message>
    <message>
        <source> % used</source>
        <translation> % 利用率</translation>
    </message>
    <message>
        <source>Chart of owning against renting</source>
        <translation>自有与租用对比图</translation>
    </message>
    <message>
        <source>Rents of the group</source>
        <translation>节点组的租金</translation>
    </message>
    <message>
        <source>Own rate</source>
        <translation>自填租金</translation>
    </message>
    <message>
        <source>Cloud price: %1, as of %2, an estimate</source>
        <extracomment>%1 is a source, %2 a date</extracomment>
        <translation>云服务价格：%1，截至 %2，估计值</translation>
    </message>
    <message>
        <source>Cloud price: %1, as of %2</source>
        <translation>云服务价格：%1，截至 %2</translation>
    </message>
    <message>
        <source>Own or rent: %1</source>
        <extracomment>%1 is the name of a node group</extracomment>
        <translation>自有还是租用：%1</translation>
    </message>
    <message>
        <source>Own or rent</source>
        <translation>自有还是租用</translation>
    </message>
    <message numerus="yes">
        <source> year(s) kept</source>
        <translation>
            <numerusform> 年保有期</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no node group yet.</source>
        <translation>尚无节点组。</translation>
    </message>
    <message>
        <source>No resale value is counted.</source>
        <translation>未计转售价值。</translation>
    </message>
</context>
<context>
    <name>jw::ParetoChart</name>
    <message>
        <source>%1, less is better</source>
        <translation>%1，越小越好</translation>
    </message>
    <message>
        <source>%1, more is better</source>
        <translation>%1，越大越好</translation>
    </message>
    <message>
        <source>Beaten by none</source>
        <translation>不劣于任何方案</translation>
    </message>
    <message>
        <source>Beaten by %1</source>
        <translation>劣于 %1</translation>
    </message>
    <message>
        <source>At least so much: something is not known and left out</source>
        <translation>至少如此：有未知项未计入</translation>
    </message>
    <message>
        <source>Pareto front</source>
        <translation>帕累托前沿</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Beaten by no other: %1.</source>
        <extracomment>%1 are scenarios</extracomment>
        <translation>不劣于其他任何方案：%1。</translation>
    </message>
    <message>
        <source>%1, which is shown, is beaten by %2.</source>
        <extracomment>%1 is the scenario that the window shows, %2 are scenarios</extracomment>
        <translation>当前显示的 %1 劣于 %2。</translation>
    </message>
    <message>
        <source>A click on a point shows its scenario.</source>
        <translation>单击某点即显示其方案。</translation>
    </message>
    <message>
        <source>Not judged</source>
        <extracomment>of a point: %1 are scenarios</extracomment>
        <translation>不作评判</translation>
    </message>
    <message>
        <source>Not judged, as not all of a result is known: %1.</source>
        <extracomment>%1 are scenarios with a lower bound, or with a cost without machines</extracomment>
        <translation>不作评判，因为其某项结果不完全已知：%1。</translation>
    </message>
    <message>
        <source>No scenario has all of these results.</source>
        <translation>没有同时具有这些结果的方案。</translation>
    </message>
    <message>
        <source>P10 of %1</source>
        <extracomment>%1 is a result: in nine cases of ten it is more than this</extracomment>
        <translation>%1 的 P10</translation>
    </message>
    <message>
        <source>P90 of %1</source>
        <extracomment>%1 is a result: in nine cases of ten it is at most this</extracomment>
        <translation>%1 的 P90</translation>
    </message>
    <message>
        <source>%1: too few machines for the load</source>
        <extracomment>a line of a tooltip: %1 are services</extracomment>
        <translation>%1：机器不足以承担负载</translation>
    </message>
    <message>
        <source>In %1 the machines of a service do not hold its load.</source>
        <extracomment>%1 are scenarios</extracomment>
        <translation>在 %1 中，服务的机器承受不了其负载。</translation>
    </message>
</context>
<context>
    <name>jw::ParetoPanel</name>
    <message>
        <source>Pareto</source>
        <translation>帕累托</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>横轴</translation>
    </message>
    <message>
        <source>Upwards</source>
        <translation>纵轴</translation>
    </message>
    <message>
        <source>Result to the right</source>
        <translation>横轴的结果</translation>
    </message>
    <message>
        <source>What is better to the right</source>
        <translation>横轴上何者更好</translation>
    </message>
    <message>
        <source>Result upwards</source>
        <translation>纵轴的结果</translation>
    </message>
    <message>
        <source>What is better upwards</source>
        <translation>纵轴上何者更好</translation>
    </message>
    <message>
        <source>less is better</source>
        <translation>越小越好</translation>
    </message>
    <message>
        <source>more is better</source>
        <translation>越大越好</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export the Pareto chart</source>
        <translation>导出帕累托图</translation>
    </message>
    <message>
        <source>And, as color</source>
        <translation>以及（以颜色表示）</translation>
    </message>
    <message>
        <source>Result as color</source>
        <translation>以颜色表示的结果</translation>
    </message>
    <message>
        <source>What is better as color</source>
        <translation>颜色上何者更好</translation>
    </message>
    <message>
        <source>Scenarios by these results</source>
        <translation>按这些结果排列的方案</translation>
    </message>
    <message>
        <source>Table of scenarios by these results</source>
        <translation>按这些结果列出方案的表格</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Nothing that this result depends on is uncertain here, so it is the result as planned. Give a number a distribution first.</source>
        <translation>此处该结果所依赖的数值均无不确定性，因此它就是计划值。请先为某个数值指定分布。</translation>
    </message>
    <message>
        <source>P10 and P90 follow as soon as samples are taken.</source>
        <translation>抽样完成后即显示 P10 和 P90。</translation>
    </message>
</context>
<context>
    <name>jw::ParetoTable</name>
    <message>
        <source>Scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>评判</translation>
    </message>
</context>
<context>
    <name>jw::ParityPanel</name>
    <message>
        <source>Predicted, tier %1</source>
        <translation>预测值，置信等级 %1</translation>
    </message>
    <message>
        <source>Predicted, inside the fit</source>
        <translation>预测值，拟合内</translation>
    </message>
    <message>
        <source>Predicted, outside the fit</source>
        <translation>预测值，拟合外</translation>
    </message>
    <message>
        <source>Predicted, %1</source>
        <translation>预测值，%1</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>公布值</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测值</translation>
    </message>
    <message>
        <source>Dashed: as published. Whiskers: P10 to P90.</source>
        <translation>虚线：与公布值相等。误差线：P10 至 P90。</translation>
    </message>
    <message>
        <source>%1: predicted against published</source>
        <extracomment>title of a chart: %1 is a metric such as GPU-hours</extracomment>
        <translation>%1：预测值与公布值对比</translation>
    </message>
    <message>
        <source>%1 on %2, %3 in %4</source>
        <extracomment>a point of a chart: %1 is a model, %2 its hardware, %3 a metric, %4 its unit</extracomment>
        <translation>%2 上的 %1，%3（%4）</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>置信等级</translation>
    </message>
    <message>
        <source>Inside or outside the fit</source>
        <translation>拟合内或拟合外</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Color and shape by</source>
        <translation>颜色和形状依据</translation>
    </message>
    <message>
        <source>What color and shape of the points tell</source>
        <translation>数据点颜色和形状的含义</translation>
    </message>
    <message>
        <source>Export chart…</source>
        <translation>导出图表…</translation>
    </message>
    <message>
        <source>None of the rows that are shown is predicted. The table tells why.</source>
        <translation>显示的条目均无预测值。原因见表格。</translation>
    </message>
    <message>
        <source>Predicted over published</source>
        <translation>预测值与公布值之比</translation>
    </message>
    <message>
        <source>Predicted, held out of the fit</source>
        <translation>预测值，拟合时留出</translation>
    </message>
    <message>
        <source>Dashed: as published. Whiskers of the chosen row: P10 to P90.</source>
        <translation>虚线：与公布值相等。所选条目的误差线：P10 至 P90。</translation>
    </message>
    <message>
        <source>Published, from small to large in each metric</source>
        <translation>公布值，各指标内由小到大</translation>
    </message>
    <message>
        <source>Predicted %1, published %2</source>
        <translation>预测值 %1，公布值 %2</translation>
    </message>
    <message>
        <source>Arrows: farther off than tenfold.</source>
        <translation>箭头：偏离超过十倍。</translation>
    </message>
</context>
<context>
    <name>jw::PartBar</name>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a part of a whole, %2 how much it is: &quot;Weights 12.3 GiB&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>jw::PasteDialog</name>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Cells to be pasted</source>
        <translation>待粘贴的单元格</translation>
    </message>
    <message numerus="yes">
        <source>Take %n cell(s)</source>
        <translation>
            <numerusform>粘贴 %n 个单元格</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n 个单元格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new row(s)</source>
        <translation>
            <numerusform>%n 个新行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be taken and stay(s) as it was</source>
        <translation>
            <numerusform>%n 个无法粘贴，保持原样</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1, %2: %3</source>
        <extracomment>A cell of a pasted block: %1 row, %2 title of the column, %3 what is wrong</extracomment>
        <translation>第 %1 行，%2：%3</translation>
    </message>
</context>
<context>
    <name>jw::PhasesPanel</name>
    <message>
        <source>Time of the run by phase</source>
        <translation>运行各阶段的时间</translation>
    </message>
    <message>
        <source>Energy of the run by phase</source>
        <translation>运行各阶段的能耗</translation>
    </message>
    <message>
        <source>The machines have one utilization, %1 of IT power on average. It is shared out as %2 at work and %3 while they wait: idle power, or what full power at work leaves. This is an assumption; what waits in a busy loop takes more.</source>
        <extracomment>%1 to %3 are amounts of power</extracomment>
        <translation>机器只有一个利用率，对应的 IT 平均功率为 %1。此功率分摊为工作时 %2、等待时 %3：等待时取空闲功率，或取工作时按满功率计后所余的部分。此为假设；以忙等循环等待时，功率会更高。</translation>
    </message>
    <message>
        <source>Phases of the run</source>
        <translation>运行的各阶段</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能耗</translation>
    </message>
    <message>
        <source>Its work is not told apart by phases of a step: that takes a speed that is predicted from a layout, on devices whose memory is known.</source>
        <translation>无法把训练步的工作按阶段区分：这需要由并行布局预测的速度，并且设备的显存已知。</translation>
    </message>
    <message>
        <source>&lt; 0.1 %</source>
        <translation>&lt; 0.1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>%1 is a number: a share</extracomment>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>jw::PlanSettingsForm</name>
    <message>
        <source>Plan settings</source>
        <translation>计划设置</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>jw::PlanTableModel</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A column&apos;s title: %1 is what it shows, %2 the unit: &quot;Peak power (W)&quot;</extracomment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>jw::PlanTableView</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste…</source>
        <translation>粘贴…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>jw::Problems</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is the name of a site, group or workload, %2 a remark on one of its fields</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n value(s) of your own without a source. A reader cannot check them. Set a source.</source>
        <extracomment>%1 is the name of a site, group or workload, %n how many of its values</extracomment>
        <translation>
            <numerusform>%1：有 %n 个自填值没有来源，读者无法核查。请设置来源。</numerusform>
        </translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>In “%1”: %2</source>
        <extracomment>%1 is a scenario, %2 what is odd in it</extracomment>
        <translation>“%1”中：%2</translation>
    </message>
</context>
<context>
    <name>jw::ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Nothing is wrong or odd.</source>
        <translation>没有错误或异常。</translation>
    </message>
    <message>
        <source>Errors: %1, warnings: %2, notes: %3. Enter goes to the field.</source>
        <translation>错误：%1，警告：%2，提示：%3。按 Enter 键转到字段。</translation>
    </message>
</context>
<context>
    <name>jw::QueryFigure</name>
    <message>
        <source>Gemini, Google</source>
        <translation>Gemini，Google</translation>
    </message>
    <message>
        <source>Gemini, chips alone</source>
        <translation>Gemini，仅芯片</translation>
    </message>
    <message>
        <source>Gemini, chip share</source>
        <translation>Gemini，芯片份额</translation>
    </message>
    <message>
        <source>Gemini, with hosts</source>
        <translation>Gemini，含主机</translation>
    </message>
    <message>
        <source>Gemini, with idle</source>
        <translation>Gemini，含空闲</translation>
    </message>
    <message>
        <source>ChatGPT, OpenAI</source>
        <translation>ChatGPT，OpenAI</translation>
    </message>
    <message>
        <source>GPT-4o, Epoch AI</source>
        <translation>GPT-4o，Epoch AI</translation>
    </message>
    <message>
        <source>GPT-4o, Jegham</source>
        <translation>GPT-4o，Jegham</translation>
    </message>
    <message>
        <source>ChatGPT, de Vries</source>
        <translation>ChatGPT，de Vries</translation>
    </message>
    <message>
        <source>ChatGPT, EPRI</source>
        <translation>ChatGPT，EPRI</translation>
    </message>
    <message>
        <source>Ten searches</source>
        <translation>十次搜索</translation>
    </message>
    <message>
        <source>BLOOM, its API</source>
        <translation>BLOOM，其 API</translation>
    </message>
    <message>
        <source>Llama 8B × 128</source>
        <translation>Llama 8B × 128</translation>
    </message>
    <message>
        <source>Llama 70B × 8</source>
        <translation>Llama 70B × 8</translation>
    </message>
    <message>
        <source>Llama 70B × 1,024</source>
        <translation>Llama 70B × 1,024</translation>
    </message>
    <message>
        <source>Llama 405B × 128</source>
        <translation>Llama 405B × 128</translation>
    </message>
    <message>
        <source>Gemini Apps, the median text prompt</source>
        <translation>Gemini 应用，文本提示的中位数</translation>
    </message>
    <message>
        <source>ChatGPT, the average query</source>
        <translation>ChatGPT，平均一次查询</translation>
    </message>
    <message>
        <source>about 100 billion active parameters (assumed)</source>
        <translation>约 1000 亿激活参数（假设）</translation>
    </message>
    <message>
        <source>GPT-4o, a short query: 100 tokens in, 300 out</source>
        <translation>GPT-4o，一次短查询：输入 100 个词元，输出 300 个</translation>
    </message>
    <message>
        <source>GPT-3.5 (2023)</source>
        <translation>GPT-3.5（2023）</translation>
    </message>
    <message>
        <source>a chat with a large model (2023)</source>
        <translation>与大模型的一次对话（2023）</translation>
    </message>
    <message>
        <source>BLOOM 176B on 16 A100</source>
        <translation>16 块 A100 上的 BLOOM 176B</translation>
    </message>
    <message>
        <source>Llama 3.1 8B, BF16, one H100, 128 requests at once</source>
        <translation>Llama 3.1 8B，BF16，1 块 H100，同时 128 个请求</translation>
    </message>
    <message>
        <source>Llama 3.1 70B, BF16, four H100, 8 requests at once</source>
        <translation>Llama 3.1 70B，BF16，4 块 H100，同时 8 个请求</translation>
    </message>
    <message>
        <source>Llama 3.1 70B, BF16, four H100, 1,024 requests at once</source>
        <translation>Llama 3.1 70B，BF16，4 块 H100，同时 1,024 个请求</translation>
    </message>
    <message>
        <source>Llama 3.1 405B, FP8, four B200, 128 requests at once</source>
        <translation>Llama 3.1 405B，FP8，4 块 B200，同时 128 个请求</translation>
    </message>
    <message>
        <source>production TPUs: 58 % accelerators, 25 % host CPU and DRAM, 10 % idle machines, 8 % overhead of the site; 0.03 g CO2e market-based, 0.26 mL of water; tokens are not published</source>
        <translation>生产环境的 TPU：加速器 58 %，主机 CPU 与内存 25 %，空闲机器 10 %，站点开销 8 %；基于市场 0.03 g CO2e，0.26 mL 水；未公布词元数</translation>
    </message>
    <message>
        <source>what the paper calls the existing approach: active accelerators alone, as most public estimates count; its full count gives them 0.14 Wh</source>
        <translation>论文所称的现有做法：只计工作中的加速器，与多数公开估算相同；其完整口径为 0.14 Wh</translation>
    </message>
    <message>
        <source>58 % of 0.24 Wh</source>
        <translation>0.24 Wh 的 58 %</translation>
    </message>
    <message>
        <source>58 % + 25 % of 0.24 Wh</source>
        <translation>0.24 Wh 的 58 % + 25 %</translation>
    </message>
    <message>
        <source>58 % + 25 % + 10 % of 0.24 Wh; the printed shares add up to 101 %</source>
        <translation>0.24 Wh 的 58 % + 25 % + 10 %；所印各份额合计为 101 %</translation>
    </message>
    <message>
        <source>one number without model, tokens or what it counts; taken as everything up to the meter</source>
        <translation>只有一个数字，没有模型、词元数和计入范围；视为直到电表处的全部能耗</translation>
    </message>
    <message>
        <source>2 x 100e9 FLOP x 500 tokens at 10 % of an H100 at BF16, 1,275 W x 0.7 x PUE 1.2; the same sheet has 0.06 Wh for a small model and 3.9 Wh for a larger one with 1,500 tokens; prompts are counted apart: 2.5 Wh at 10,000 tokens, 40 Wh at 100,000</source>
        <translation>2 x 100e9 FLOP x 500 词元，按 H100 BF16 峰值的 10 %，1,275 W x 0.7 x PUE 1.2；同一表格中小模型为 0.06 Wh，较大模型输出 1,500 词元为 3.9 Wh；提示另计：10,000 词元 2.5 Wh，100,000 词元 40 Wh</translation>
    </message>
    <message>
        <source>from the speed of the public API, assumed servers and the PUE of the provider; version 2 had 0.43 Wh; its short prompt has 100 tokens in and 300 out, as works that build on it quote it; as_of is of the version (recalled, not re-verified)</source>
        <translation>由公开 API 的速度、假设的服务器和提供商的 PUE 推出；第 2 版为 0.43 Wh；其短提示为输入 100 词元、输出 300 词元，引用它的文献如此转述；as_of 为该版本的日期（凭记忆，未再核实）</translation>
    </message>
    <message>
        <source>3,617 servers x 6.5 kW x 24 h over 195 million requests a day: the highest power of DGX A100 servers in every hour, server and request counts from an analyst; no PUE</source>
        <translation>3,617 台服务器 x 6.5 kW x 24 h，除以每天 1.95 亿次请求：每小时都取 DGX A100 服务器的最高功率，服务器与请求数来自一位分析师；不含 PUE</translation>
    </message>
    <message>
        <source>repeats the estimate of 2023, against 0.3 Wh of a web search</source>
        <translation>重复 2023 年的估算，对照一次网页搜索的 0.3 Wh</translation>
    </message>
    <message>
        <source>he said ten times the cost of a search, not of its energy; 10 x the 0.3 Wh that Google gave for a search in 2009</source>
        <translation>他说的是一次搜索成本的十倍，而非能耗的十倍；取 Google 2009 年给出的每次搜索 0.3 Wh 的 10 倍</translation>
    </message>
    <message>
        <source>the chart prints 4 Wh; 914 kWh for 230,768 requests in 18 days, about nine a minute, so mostly idle (recalled, not re-verified)</source>
        <translation>图中印为 4 Wh；18 天 230,768 次请求共 914 kWh，约每分钟九次，因此大多空闲（凭记忆，未再核实）</translation>
    </message>
    <message>
        <source>GPU energy at steady state</source>
        <translation>稳态下的 GPU 能耗</translation>
    </message>
</context>
<context>
    <name>jw::RateChoice</name>
    <message>
        <source>Capacity follows from</source>
        <translation>容量依据</translation>
    </message>
    <message>
        <source>The model on these machines</source>
        <translation>这些机器上的模型</translation>
    </message>
    <message>
        <source>Requests of a replica as measured</source>
        <translation>实测的单副本请求速率</translation>
    </message>
    <message>
        <source>The work of an item</source>
        <translation>单件工作量</translation>
    </message>
</context>
<context>
    <name>jw::RemoveDialog</name>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a kind of thing (&quot;node group&quot;), %2 its name</extracomment>
        <translation>%1“%2”</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove %1? What belongs to it goes with it. You can undo this.</source>
        <extracomment>%1 is what is to be removed: &quot;site Ashburn&quot;</extracomment>
        <translation>要删除%1吗？其下属内容会一并删除。此操作可以撤销。</translation>
    </message>
</context>
<context>
    <name>jw::RequestField</name>
    <message>
        <source>%1, in %2</source>
        <extracomment>What a screen reader calls a field: %1 its name, %2 its unit</extracomment>
        <translation>%1，单位 %2</translation>
    </message>
</context>
<context>
    <name>jw::ResultCard</name>
    <message>
        <source>Explain</source>
        <translation>解释</translation>
    </message>
    <message>
        <source>Explain %1</source>
        <extracomment>%1 is the name of a result, such as &quot;Energy per year&quot;</extracomment>
        <translation>解释%1</translation>
    </message>
    <message>
        <source>Recalculate</source>
        <translation>重新计算</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>已过期</translation>
    </message>
</context>
<context>
    <name>jw::ResultCards</name>
    <message>
        <source>as baseline</source>
        <translation>与基线相同</translation>
    </message>
    <message>
        <source>%1, better</source>
        <extracomment>%1 is a change such as &quot;−11.3 %&quot;</extracomment>
        <translation>%1，更优</translation>
    </message>
    <message>
        <source>%1, worse</source>
        <translation>%1，更差</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a number, %2 what it counts: &quot;17,000 US homes&quot;</extracomment>
        <translation>%2 × %1</translation>
    </message>
    <message>
        <source>Tier A: predicted, near the published steps that the engine was fitted on</source>
        <translation>置信等级 A：预测值，接近引擎拟合所用的已公布训练步</translation>
    </message>
    <message>
        <source>Tier B: predicted, the same kind of work on a fitted device</source>
        <translation>置信等级 B：预测值，在拟合所用的设备上进行同类工作</translation>
    </message>
    <message>
        <source>Tier C: predicted by family resemblance only</source>
        <translation>置信等级 C：仅凭同系列的相似性预测</translation>
    </message>
    <message>
        <source>Tier %1 · P10 %2 to P90 %3</source>
        <extracomment>small print of a card: %1 is the tier of a prediction, A, B or C, %2 and %3 the ends of the band in which the value lies, in the unit of the card</extracomment>
        <translation>等级 %1 · P10 %2 至 P90 %3</translation>
    </message>
    <message>
        <source>P10 %1 to P90 %2</source>
        <extracomment>tooltip: %1 and %2 are the ends of a band, %2 with its unit</extracomment>
        <translation>P10 %1 至 P90 %2</translation>
    </message>
    <message>
        <source>Tier %1 · P10 %2, no P90</source>
        <extracomment>small print of a card: %1 is the tier of a prediction, A, B or C, %2 the end of the band that exists</extracomment>
        <translation>等级 %1 · P10 %2，无 P90</translation>
    </message>
    <message>
        <source>Tier %1 · no P10, P90 %2</source>
        <translation>等级 %1 · 无 P10，P90 %2</translation>
    </message>
    <message>
        <source>P10 %1; at the slow end of the prediction it does not exist</source>
        <translation>P10 %1；在预测的慢端不存在</translation>
    </message>
    <message>
        <source>P90 %1; at the fast end of the prediction it does not exist</source>
        <translation>P90 %1；在预测的快端不存在</translation>
    </message>
    <message>
        <source>%1 draws · P10 %2 to P90 %3</source>
        <extracomment>small print of a card: %1 is how many samples were drawn, %2 and %3 the ends of the band in which the value lies, in the unit of the card</extracomment>
        <translation>抽样 %1 次 · P10 %2 至 P90 %3</translation>
    </message>
    <message>
        <source>direct</source>
        <extracomment>small print of a card: without samples</extracomment>
        <translation>直接计算</translation>
    </message>
    <message>
        <source>At least</source>
        <extracomment>small print of a card whose value is a lower bound; more may follow, such as &quot;per year · direct&quot;</extracomment>
        <translation>至少</translation>
    </message>
    <message>
        <source>not sampled yet</source>
        <extracomment>small print of a card while its samples are drawn, behind &quot;per year&quot;, &quot;this run&quot; or years</extracomment>
        <translation>尚未抽样</translation>
    </message>
</context>
<context>
    <name>jw::ResultCharts</name>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>IT equipment</source>
        <translation>IT 设备</translation>
    </message>
    <message>
        <source>Facility overhead (PUE − 1)</source>
        <translation>设施附加能耗（PUE − 1）</translation>
    </message>
    <message>
        <source>Energy by year</source>
        <translation>各年能耗</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能耗</translation>
    </message>
    <message>
        <source>Cost by year</source>
        <translation>各年成本</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Carbon by scope</source>
        <translation>各范围碳排放</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Carbon</source>
        <translation>碳排放</translation>
    </message>
    <message>
        <source>Location-based</source>
        <translation>基于位置</translation>
    </message>
    <message>
        <source>Market-based</source>
        <translation>基于市场</translation>
    </message>
    <message>
        <source>Cumulative cost</source>
        <translation>累计成本</translation>
    </message>
    <message>
        <source>Start of year</source>
        <translation>年初</translation>
    </message>
    <message>
        <source>Cost since the start</source>
        <translation>自起始以来的成本</translation>
    </message>
    <message>
        <source>Scope 2, electricity bought</source>
        <translation>范围 2，外购电力</translation>
    </message>
</context>
<context>
    <name>jw::ResultChoice</name>
    <message>
        <source>What the result is of</source>
        <translation>结果所属对象</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a result such as Cost, %2 &quot;Whole plan&quot; or a workload</extracomment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>jw::ResultTables</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>head of a column: %1 a result, %2 its unit</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>workload, this run</source>
        <translation>工作负载，本次运行</translation>
    </message>
    <message>
        <source>workload, per year</source>
        <translation>工作负载，每年</translation>
    </message>
    <message>
        <source>site, all plan years</source>
        <translation>站点，全部计划年份</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Yardstick</source>
        <translation>折算依据</translation>
    </message>
    <message>
        <source>%1 (%2–%3)</source>
        <extracomment>a figure with the band in which it lies, P10 to P90: &quot;30.8 (26.1–36.9)&quot;</extracomment>
        <translation>%1（%2–%3）</translation>
    </message>
    <message>
        <source>Predicted, tier %1: P10 %2 to P90 %3</source>
        <extracomment>tooltip of a predicted figure: %1 its tier, A, B or C, %2 and %3 the ends of its band</extracomment>
        <translation>预测值，置信等级 %1：P10 %2 至 P90 %3</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>As much as, %1</source>
        <extracomment>%1 is the time meant: &quot;this run&quot;, &quot;per year&quot;, &quot;plan years 2026–2030&quot;</extracomment>
        <translation>相当于（%1）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is &quot;Cost&quot; or a category of carbon, %2 what is not known of it</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Sampled, %1 draws: P10 %2, P50 %3, P90 %4</source>
        <extracomment>tooltip of a sampled figure: %1 is how many samples, %2 to %4 are percentiles, the last with unit</extracomment>
        <translation>抽样 %1 次：P10 %2，P50 %3，P90 %4</translation>
    </message>
</context>
<context>
    <name>jw::ResultsColumn</name>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Results of</source>
        <translation>结果范围</translation>
    </message>
    <message>
        <source>Go to the field</source>
        <translation>转到字段</translation>
    </message>
    <message>
        <source>changes against %1</source>
        <extracomment>%1 is the name of the baseline scenario</extracomment>
        <translation>相对于“%1”的变化</translation>
    </message>
</context>
<context>
    <name>jw::ResultsPage</name>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Go to the field</source>
        <translation>转到字段</translation>
    </message>
    <message>
        <source>Results of</source>
        <translation>结果范围</translation>
    </message>
    <message>
        <source>Nothing runs in this plan yet, so there is nothing to add up.</source>
        <translation>此计划中尚无任何运行内容，暂无可汇总的数据。</translation>
    </message>
    <message>
        <source>Add a workload</source>
        <translation>添加工作负载</translation>
    </message>
    <message>
        <source>Open an example</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export chart %1</source>
        <translation>导出图表“%1”</translation>
    </message>
    <message>
        <source>Energy by year: IT, facility overhead</source>
        <translation>各年能耗：IT 设备、设施附加</translation>
    </message>
    <message>
        <source>Cost by year and cost line</source>
        <translation>各年成本（按费用项）</translation>
    </message>
    <message>
        <source>Cumulative cost</source>
        <translation>累计成本</translation>
    </message>
    <message>
        <source>Carbon by scope</source>
        <translation>各范围碳排放</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Copy table %1</source>
        <translation>复制表格“%1”</translation>
    </message>
    <message>
        <source>Year by year</source>
        <translation>逐年结果</translation>
    </message>
    <message>
        <source>By workload and site</source>
        <translation>按工作负载和站点</translation>
    </message>
    <message>
        <source>What it amounts to</source>
        <translation>等效换算</translation>
    </message>
    <message>
        <source>Scenario %1</source>
        <extracomment>%1 is the name of a scenario</extracomment>
        <translation>方案：%1</translation>
    </message>
    <message>
        <source>Carbon by scope, GHG Protocol</source>
        <translation>各范围碳排放（GHG Protocol）</translation>
    </message>
    <message>
        <source>What a request takes, with idle hours</source>
        <translation>一次请求所耗（含空闲时段）</translation>
    </message>
</context>
<context>
    <name>jw::RowDetails</name>
    <message>
        <source>Use in plan</source>
        <translation>在计划中使用</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show in the plan</source>
        <translation>在计划中显示</translation>
    </message>
    <message>
        <source>Goes to its form</source>
        <translation>转到其表单</translation>
    </message>
    <message>
        <source>Take over checked</source>
        <translation>采用勾选项</translation>
    </message>
    <message>
        <source>Puts the checked figures of the catalogue, with their source, into the plan</source>
        <translation>将目录中勾选的数值连同来源填入计划</translation>
    </message>
    <message>
        <source>Fields in which plan and catalogue differ</source>
        <translation>计划与目录有差异的字段</translation>
    </message>
    <message>
        <source>Source and fields of the row</source>
        <translation>条目的来源与字段</translation>
    </message>
    <message>
        <source>No row selected</source>
        <translation>未选择条目</translation>
    </message>
    <message>
        <source>In the plan: %1</source>
        <translation>已在计划中：%1</translation>
    </message>
    <message>
        <source>Not in the plan</source>
        <translation>不在计划中</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) differ</source>
        <translation>
            <numerusform>%n 个字段有差异</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jw::RunBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <extracomment>%1 is a number of seconds</extracomment>
        <translation>约剩 %1 秒</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>已暂停。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Canceled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>how far work is: %1 and %2 are numbers of samples or points</extracomment>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>jw::RunFacts</name>
    <message>
        <source>%1 per token</source>
        <extracomment>%1 is an amount of work such as &quot;2.58 TFLOP&quot;</extracomment>
        <translation>每词元 %1</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <extracomment>%1 is a number such as &quot;405.9 billion&quot;</extracomment>
        <translation>参数量 %1</translation>
    </message>
    <message>
        <source>%1 parameters, %2 active for a token</source>
        <extracomment>%1 and %2 are numbers such as &quot;671 billion&quot;</extracomment>
        <translation>参数量 %1，每词元激活 %2</translation>
    </message>
    <message>
        <source>No shape yet: take one from the catalogue, paste a config.json, or fill in the fields.</source>
        <translation>尚无模型结构：请从目录选取、粘贴 config.json，或填写各字段。</translation>
    </message>
    <message>
        <source>Memory of a device</source>
        <translation>单台设备显存</translation>
    </message>
    <message>
        <source>%1 on the device</source>
        <extracomment>where the memory of a device ends: %1 is an amount such as &quot;80 GiB&quot;</extracomment>
        <translation>设备显存 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 says what is wrong with a layout, %2 how to mend it; each a whole sentence</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Where the time of the run goes</source>
        <translation>运行时间的构成</translation>
    </message>
    <message>
        <source>Useful work</source>
        <translation>有效工作</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Repeated work</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>重启</translation>
    </message>
    <message>
        <source>Planned stops</source>
        <translation>计划停机</translation>
    </message>
    <message>
        <source>Stragglers</source>
        <translation>掉队节点</translation>
    </message>
    <message>
        <source>Ramp-up</source>
        <translation>容量爬坡</translation>
    </message>
    <message>
        <source>Goodput %1</source>
        <extracomment>%1 is a share of the time</extracomment>
        <translation>有效产出率 %1</translation>
    </message>
    <message>
        <source>failures %1, one every %2</source>
        <extracomment>%1 is a rate such as &quot;7.75 /day&quot;, %2 and %3 are times</extracomment>
        <translation>故障 %1，每 %2 一次</translation>
    </message>
    <message>
        <source>checkpoint every %1</source>
        <translation>每 %1 写一次检查点</translation>
    </message>
    <message>
        <source>No shape: the work is given, %1 for a token or sample. The MFU is to be given too.</source>
        <extracomment>%1 is an amount of work such as &quot;18 TFLOP&quot;</extracomment>
        <translation>无模型结构：计算量已给定，每词元或样本 %1。MFU 也需给定。</translation>
    </message>
    <message>
        <source>Repeated on spot</source>
        <translation>竞价重做</translation>
    </message>
    <message>
        <source>useful share of spot %1</source>
        <extracomment>%1 is a share of the time</extracomment>
        <translation>竞价有效占比 %1</translation>
    </message>
    <message>
        <source>Fits: %1 of %2 needed, P10 %3 to P90 %4.</source>
        <extracomment>%1, %2 and %4 are amounts of memory, %3 and %4 the ends of the band in which %1 lies</extracomment>
        <translation>显存够用：需要 %1（P10 %3 至 P90 %4），共有 %2。</translation>
    </message>
    <message>
        <source>The run has no layout and needs none, as its speed is given (%1). Enter a global batch to see the memory and the speed of a layout.</source>
        <extracomment>%1 is the field that gives the speed: &quot;GPU-hours&quot;, &quot;MFU&quot;</extracomment>
        <translation>该运行没有并行布局，也不需要，因为其速度已给定（%1）。若要查看并行布局的显存和速度，请输入全局批次。</translation>
    </message>
    <message>
        <source>lost to repeated work: %1, %2, %3</source>
        <extracomment>%1 GPU-hours, %2 energy, %3 money</extracomment>
        <translation>重复工作损失：%1，%2，%3</translation>
    </message>
</context>
<context>
    <name>jw::RunParts</name>
    <message>
        <source>Sections of the training run</source>
        <translation>训练运行的各部分</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>并行布局</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>时间损失</translation>
    </message>
    <message>
        <source>Levers</source>
        <translation>优化手段</translation>
    </message>
</context>
<context>
    <name>jw::RunPhase</name>
    <message>
        <source>Useful work</source>
        <translation>有效工作</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Traffic that nothing hides</source>
        <translation>未被隐藏的通信</translation>
    </message>
    <message>
        <source>Pipeline bubble</source>
        <translation>流水线气泡</translation>
    </message>
    <message>
        <source>Slowest device</source>
        <translation>等待最慢设备</translation>
    </message>
    <message>
        <source>Repeated work</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Repeated on spot</source>
        <translation>竞价重做</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>重启</translation>
    </message>
    <message>
        <source>Planned stops</source>
        <translation>计划停机</translation>
    </message>
    <message>
        <source>Stragglers</source>
        <translation>掉队节点</translation>
    </message>
    <message>
        <source>Ramp-up</source>
        <translation>容量爬坡</translation>
    </message>
    <message>
        <source>Losses, as the goodput is given</source>
        <translation>时间损失（按给定的有效产出率）</translation>
    </message>
    <message>
        <source>Slower than its steps (production factor)</source>
        <translation>比训练步更慢（生产运行系数）</translation>
    </message>
</context>
<context>
    <name>jw::RunSection</name>
    <message>
        <source>Leave out</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>Count with defaults</source>
        <translation>按默认值计入</translation>
    </message>
    <message>
        <source>In the baseline only: a scenario changes single fields.</source>
        <translation>仅限基线：方案只更改单个字段。</translation>
    </message>
    <message>
        <source>The time of the run follows from %1 as given, and not from this.</source>
        <extracomment>%1 is a field of a training run: &quot;GPU-hours&quot; or &quot;MFU&quot;</extracomment>
        <translation>运行时间由给定的“%1”得出，而不由此处得出。</translation>
    </message>
    <message>
        <source>Plan from the model instead</source>
        <translation>改为由模型预测</translation>
    </message>
</context>
<context>
    <name>jw::RunStartDialog</name>
    <message>
        <source>Train one model</source>
        <translation>训练一个模型</translation>
    </message>
    <message>
        <source>A plan with a site, machines, the run on them and the fastest layout that fits. All of it can be changed later.</source>
        <translation>生成一个计划，包含站点、机器、在其上进行的训练运行，以及显存能容纳的最快并行布局。全部内容以后均可更改。</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Own value</source>
        <translation>自填值</translation>
    </message>
    <message>
        <source>As many as the model was trained on</source>
        <translation>与该模型训练时的数量相同</translation>
    </message>
    <message>
        <source>Train %1</source>
        <extracomment>Name of a plan: %1 is a model</extracomment>
        <translation>训练 %1</translation>
    </message>
    <message>
        <source>Looking for a layout…</source>
        <translation>正在搜索并行布局…</translation>
    </message>
</context>
<context>
    <name>jw::RunTimeline</name>
    <message>
        <source>The run on the calendar</source>
        <translation>训练运行的日程</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Deadline %1</source>
        <translation>截止日期 %1</translation>
    </message>
    <message>
        <source>Run: %1 to %2, %3</source>
        <extracomment>%1 and %2 are the first and the last day of a run, %3 is &quot;73 days&quot;</extracomment>
        <translation>运行：%1 至 %2，%3</translation>
    </message>
    <message>
        <source>Likely end: %1 to %2 (P10 to P90)</source>
        <extracomment>%1 and %2 are days; the truth lies between them in eight cases of ten</extracomment>
        <translation>可能的结束日：%1 至 %2（P10 至 P90）</translation>
    </message>
    <message numerus="yes">
        <source>the run ends %n day(s) behind it</source>
        <translation>
            <numerusform>运行晚于截止日 %n 天结束</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the run ends %n day(s) before it</source>
        <translation>
            <numerusform>运行早于截止日 %n 天结束</numerusform>
        </translation>
    </message>
    <message>
        <source>Deadline: %1, %2</source>
        <extracomment>%1 is a day, %2 is &quot;the run ends 20 days before it&quot;</extracomment>
        <translation>截止日：%1，%2</translation>
    </message>
</context>
<context>
    <name>jw::Sample</name>
    <message>
        <source>An RTX 4090 PC for a week</source>
        <translation>RTX 4090 电脑运行一周</translation>
    </message>
    <message>
        <source>One PC with an 850 W supply: what a week of it costs at home</source>
        <translation>一台配 850 W 电源的电脑：在家运行一周要花多少钱</translation>
    </message>
    <message>
        <source>A DGX SuperPOD for a week</source>
        <translation>DGX SuperPOD 运行一周</translation>
    </message>
    <message>
        <source>64 DGX H100 nodes at full power, beside 24 and 128</source>
        <translation>64 个 DGX H100 节点满功率运行，并与 24 个和 128 个节点对比</translation>
    </message>
    <message>
        <source>Training Llama 3.1 405B</source>
        <translation>训练 Llama 3.1 405B</translation>
    </message>
    <message>
        <source>16,384 GPUs as the model card reports them, beside a popular estimate</source>
        <translation>按模型卡公布的 16,384 个 GPU，并与一种流传甚广的估算对比</translation>
    </message>
    <message>
        <source>A chatbot for a billion people</source>
        <translation>供十亿人使用的聊天机器人</translation>
    </message>
    <message>
        <source>100 queries a day each, at 2 Wh and at 4 Wh per query</source>
        <translation>每人每天 100 次查询，每次 2 Wh 或 4 Wh</translation>
    </message>
    <message>
        <source>A day of ChatGPT</source>
        <translation>ChatGPT 的一天</translation>
    </message>
    <message>
        <source>200 million requests and 500 MWh: what one request takes</source>
        <translation>2 亿次请求、500 MWh：一次请求耗多少电</translation>
    </message>
    <message>
        <source>Which hardware for 100,000 TFLOPS-hours</source>
        <translation>100,000 TFLOPS 小时用哪种硬件</translation>
    </message>
    <message>
        <source>RTX 4090, A100 or V100, and what happens when hours were seconds</source>
        <translation>RTX 4090、A100 或 V100，以及把小时当成秒会怎样</translation>
    </message>
    <message>
        <source>Power supplies of two servers</source>
        <translation>两台服务器的电源</translation>
    </message>
    <message>
        <source>Provisioned power, and what is left when one supply is lost</source>
        <translation>配置功率，以及一个电源失效后还剩多少</translation>
    </message>
    <message>
        <source>Llama 3.1 405B from its layout</source>
        <translation>由并行布局预测 Llama 3.1 405B</translation>
    </message>
    <message>
        <source>Predicted from tokens, GPUs and layout, beside the GPU-hours of its model card</source>
        <translation>由词元数、GPU 数量和并行布局预测，并与模型卡公布的 GPU 小时数对比</translation>
    </message>
    <message>
        <source>Training Llama 2 70B</source>
        <translation>训练 Llama 2 70B</translation>
    </message>
    <message>
        <source>2 trillion tokens on A100s, beside 1.72 million GPU-hours as reported</source>
        <translation>在 A100 上训练 2 万亿词元，并与公布的 172 万 GPU 小时对比</translation>
    </message>
    <message>
        <source>Training DeepSeek-V3</source>
        <translation>训练 DeepSeek-V3</translation>
    </message>
    <message>
        <source>2,048 H800s in FP8, beside 2.66 million GPU-hours as reported</source>
        <translation>2,048 块 H800 以 FP8 训练，并与公布的 266 万 GPU 小时对比</translation>
    </message>
    <message>
        <source>Training GPT-3</source>
        <translation>训练 GPT-3</translation>
    </message>
    <message>
        <source>34 days on 1,024 A100s, and the estimate for 10,000 V100s</source>
        <translation>1,024 块 A100 训练 34 天，以及按 10,000 块 V100 的估算</translation>
    </message>
    <message>
        <source>Training BLOOM</source>
        <translation>训练 BLOOM</translation>
    </message>
    <message>
        <source>384 A100s in France: a prediction that falls 25 % short</source>
        <translation>法国的 384 块 A100：预测值偏低 25 %</translation>
    </message>
    <message>
        <source>A GPT-4-class run</source>
        <translation>GPT-4 级别的训练运行</translation>
    </message>
    <message>
        <source>1.8 trillion parameters on 8,192, 16,384 and 24,576 H100s</source>
        <translation>1.8 万亿参数，分别使用 8,192、16,384 和 24,576 块 H100</translation>
    </message>
    <message>
        <source>Fine-tuning an 8B model with LoRA</source>
        <translation>用 LoRA 微调 8B 模型</translation>
    </message>
    <message>
        <source>An RTX 4090 of your own against a rented A10 or L4</source>
        <translation>自有 RTX 4090 与租用 A10 或 L4 对比</translation>
    </message>
    <message>
        <source>A chatbot for a billion people, by model</source>
        <translation>十亿人的聊天机器人：按模型比较</translation>
    </message>
    <message>
        <source>Llama 3.1 8B, 70B, 405B and DeepSeek-V3 as predicted, beside 2 and 4 Wh a query</source>
        <translation>预测 Llama 3.1 8B、70B、405B 与 DeepSeek-V3，对照每次查询 2 Wh 和 4 Wh</translation>
    </message>
    <message>
        <source>ChatGPT as a service</source>
        <translation>作为服务的 ChatGPT</translation>
    </message>
    <message>
        <source>200 million requests a day on three open models: GPUs, energy and cost</source>
        <translation>每天 2 亿次请求，用三个开放模型计算：GPU、能耗与成本</translation>
    </message>
    <message>
        <source>An assistant for 5,000 staff</source>
        <translation>5,000 名员工的助手</translation>
    </message>
    <message>
        <source>RTX 4090s, L40S or one rented H100 for Llama 3.1 8B</source>
        <translation>用 RTX 4090、L40S 或租用一块 H100 运行 Llama 3.1 8B</translation>
    </message>
    <message>
        <source>Embeddings: L4 or Inferentia2</source>
        <translation>嵌入：L4 或 Inferentia2</translation>
    </message>
    <message>
        <source>2,000 texts a second through BERT-large, by FLOP per text</source>
        <translation>每秒 2,000 段文本经 BERT-large，按每段文本的 FLOP 计算</translation>
    </message>
</context>
<context>
    <name>jw::SampleCards</name>
    <message>
        <source>Source: %1</source>
        <extracomment>%1 is the source of a published figure</extracomment>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>%1: published %2, computed %3 (%4)</source>
        <extracomment>of a sample: %1 a result, %2 its published and %3 its computed value, %4 a change such as &quot;−4.9 %&quot;</extracomment>
        <translation>%1：公布值 %2，计算值 %3（%4）</translation>
    </message>
    <message>
        <source>%1: published %2, predicted %3 (%4, tier %5)</source>
        <extracomment>the same of a prediction, %5 is its tier: A, B or C</extracomment>
        <translation>%1：公布值 %2，预测值 %3（%4，置信等级 %5）</translation>
    </message>
    <message>
        <source>%1: %2 (%3 to %4, tier %5)</source>
        <extracomment>%1 is a scenario, %2 an energy such as &quot;0.24 Wh&quot;, %3 and %4 its P10, P90 in that unit, %5 its tier</extracomment>
        <translation>%1：%2（%3 至 %4，置信等级 %5）</translation>
    </message>
    <message>
        <source>%1 per query (%2 to %3, tier %4)</source>
        <translation>每次查询 %1（%2 至 %3，置信等级 %4）</translation>
    </message>
    <message>
        <source>Per query: %1</source>
        <extracomment>%1 is a list such as &quot;Llama 3.1 8B: 7.24 mWh (5.72 to 8.61, tier C)&quot;</extracomment>
        <translation>每次查询：%1</translation>
    </message>
    <message>
        <source>%1 per item (%2 to %3, tier %4)</source>
        <extracomment>%1 is an energy such as &quot;0.24 Wh&quot;, %2 and %3 its P10 and P90 in that unit, %4 its tier</extracomment>
        <translation>每件 %1（%2 至 %3，置信等级 %4）</translation>
    </message>
</context>
<context>
    <name>jw::SampleFigure</name>
    <message>
        <source>Number of GPUs and layout are assumed: none were published.</source>
        <translation>GPU 数量和并行布局为假设：均未公布。</translation>
    </message>
    <message>
        <source>Pre-training alone, as in the plan.</source>
        <translation>仅计预训练，与计划相同。</translation>
    </message>
    <message>
        <source>Both at 2 USD an hour: as far off as the GPU-hours.</source>
        <translation>两者均按每小时 2 美元计：偏差与 GPU 小时数相同。</translation>
    </message>
    <message>
        <source>The published hours hold restarts that the plan does not know.</source>
        <translation>公布的小时数含有计划未计入的重启。</translation>
    </message>
    <message>
        <source>Published of the GPUs alone, at 400 W; predicted with hosts and PUE, for fewer hours: they are near by chance.</source>
        <translation>公布值仅计 GPU，按每卡 400 W 计；预测值计入主机与 PUE，但小时数较少：两者接近纯属巧合。</translation>
    </message>
    <message>
        <source>OpenAI has published no figures of its run.</source>
        <translation>OpenAI 未公布其运行的任何数字。</translation>
    </message>
    <message>
        <source>No published figure: its MFU of 35 % is an input, and what follows from it is no prediction.</source>
        <translation>没有公布的数字：其 35 % 的 MFU 为输入值，由此得出的并非预测。</translation>
    </message>
    <message>
        <source>With 8 pipeline chunks a device and FP32 gradients; the validation library&apos;s row has 4 chunks and BF16 gradients, and 79 days.</source>
        <translation>此处每台设备 8 个流水线分块、FP32 梯度；验证库中的条目为 4 个分块、BF16 梯度，需 79 天。</translation>
    </message>
    <message>
        <source>Stated of ChatGPT, whose model is not published; predicted of an open model in its place.</source>
        <translation>公布值针对 ChatGPT，其模型未公开；预测值针对代替它的开放模型。</translation>
    </message>
</context>
<context>
    <name>jw::SamplePlan</name>
    <message>
        <source>An RTX 4090 PC for a week</source>
        <translation>一台 RTX 4090 电脑运行一周</translation>
    </message>
    <message>
        <source>One PC with an 850 W supply, on for a week at a Californian home price: 142.8 kWh for $71.40, as much as 0.95 homes use. 850 W is the rating of the supply; a 4090 workstation at full load draws about 600 W.</source>
        <translation>一台配 850 W 电源的电脑，按加州居民电价连续开机一周：142.8 kWh，71.40 美元，相当于 0.95 户家庭的用电。850 W 是电源的额定值；4090 工作站满载实际约 600 W。</translation>
    </message>
    <message>
        <source>Home in California</source>
        <translation>加州家庭</translation>
    </message>
    <message>
        <source>RTX 4090 PC</source>
        <translation>RTX 4090 电脑</translation>
    </message>
    <message>
        <source>One PC, one week</source>
        <translation>一台电脑，一周</translation>
    </message>
    <message>
        <source>A DGX SuperPOD for a week</source>
        <translation>一套 DGX SuperPOD 运行一周</translation>
    </message>
    <message>
        <source>64 DGX H100 nodes at their maximum of 10.2 kW for a week: 652.8 kW, 109,670 kWh, $21,934 at $0.20/kWh, as much as 731 Californian homes. Electricity alone; the modeled load of a node is 8.3 kW.</source>
        <translation>64 个 DGX H100 节点以 10.2 kW 的最大功率运行一周：652.8 kW，109,670 kWh，按 0.20 美元/kWh 计 21,934 美元，相当于 731 户加州家庭的用电。仅计电费；单个节点的模型负载为 8.3 kW。</translation>
    </message>
    <message>
        <source>AI hall</source>
        <translation>AI 机房</translation>
    </message>
    <message>
        <source>SuperPOD</source>
        <translation>SuperPOD</translation>
    </message>
    <message>
        <source>DGX H100</source>
        <translation>DGX H100</translation>
    </message>
    <message>
        <source>Full load</source>
        <translation>满载</translation>
    </message>
    <message>
        <source>128 nodes</source>
        <translation>128 个节点</translation>
    </message>
    <message>
        <source>64 nodes</source>
        <translation>64 个节点</translation>
    </message>
    <message>
        <source>24 nodes</source>
        <translation>24 个节点</translation>
    </message>
    <message>
        <source>another size of the same machine</source>
        <translation>同型号机器的另一种规模</translation>
    </message>
    <message>
        <source>Training Llama 3.1 405B</source>
        <translation>训练 Llama 3.1 405B</translation>
    </message>
    <message>
        <source>The model card reports 30.84 million H100-hours; at 700 W they are 21,588 MWh before host and PUE, 78.4 days on 16,384 GPUs. A popular article took 16,000 times 1.6 kW for a year at half load: 112,128 MWh, 5.2 times as much.</source>
        <translation>模型卡报告 3,084 万 H100 小时；按每卡 700 W 计，未计主机与 PUE 为 21,588 MWh，16,384 块 GPU 需 78.4 天。一篇流行文章按 16,000 块、每块 1.6 kW、半载一年计算：112,128 MWh，为前者的 5.2 倍。</translation>
    </message>
    <message>
        <source>Training site</source>
        <translation>训练站点</translation>
    </message>
    <message>
        <source>Training as reported</source>
        <translation>按报告的训练</translation>
    </message>
    <message>
        <source>Training as estimated</source>
        <translation>按估算的训练</translation>
    </message>
    <message>
        <source>As its model card has it</source>
        <translation>按模型卡</translation>
    </message>
    <message>
        <source>As the article has it</source>
        <translation>按文章</translation>
    </message>
    <message>
        <source>the article&apos;s estimate stands in its place</source>
        <translation>以文章的估算替代</translation>
    </message>
    <message>
        <source>16,000 GPUs with a 1.6 kW supply each, for a year at half load</source>
        <translation>16,000 块 GPU，各配 1.6 kW 电源，半载一年</translation>
    </message>
    <message>
        <source>A chatbot for a billion people</source>
        <translation>十亿人使用的聊天机器人</translation>
    </message>
    <message>
        <source>A billion people ask 100 times a day at 2 Wh each: 73 TWh a year, 8,333 MW around the clock, $14.6 billion at $0.20/kWh: 1.22 times the nameplate power of the Grand Coulee Dam, 1.75 % of US generation. At 4 Wh twice that.</source>
        <translation>十亿人每天提问 100 次，每次 2 Wh：每年 73 TWh，全天候 8,333 MW，按 0.20 美元/kWh 计 146 亿美元：为大古力水坝铭牌功率的 1.22 倍、美国发电量的 1.75 %。每次 4 Wh 时加倍。</translation>
    </message>
    <message>
        <source>Data centers</source>
        <translation>数据中心</translation>
    </message>
    <message>
        <source>Chatbot</source>
        <translation>聊天机器人</translation>
    </message>
    <message>
        <source>4 Wh per query</source>
        <translation>每次查询 4 Wh</translation>
    </message>
    <message>
        <source>2 Wh per query</source>
        <translation>每次查询 2 Wh</translation>
    </message>
    <message>
        <source>a longer answer, or an older model</source>
        <translation>更长的回答，或更旧的模型</translation>
    </message>
    <message>
        <source>A day of ChatGPT</source>
        <translation>ChatGPT 的一天</translation>
    </message>
    <message>
        <source>The popular estimate of 500 MWh a day for 200 million requests: 2.5 Wh per request, as much as 17,000 US homes use; pages that print 170,000 or 180,000 homes are off by ten.</source>
        <translation>流行的估算：每天 500 MWh、2 亿次请求，即每次请求 2.5 Wh，相当于 17,000 户美国家庭的用电；写成 170,000 或 180,000 户的网页差了十倍。</translation>
    </message>
    <message>
        <source>Requests of a day</source>
        <translation>一天的请求</translation>
    </message>
    <message>
        <source>200 M requests</source>
        <translation>2 亿次请求</translation>
    </message>
    <message>
        <source>Which hardware for 100,000 TFLOPS-hours</source>
        <translation>100,000 TFLOPS 小时该用哪种硬件</translation>
    </message>
    <message>
        <source>A published script prices one job on three devices: RTX 4090 $949.48, A100 $2,371.79, V100 $5,010.00. It divides TFLOP by TFLOPS and calls the result hours; read as TFLOP, as its comment says, the A100 needs 641 seconds, and the least of 100 hours decides.</source>
        <translation>一段公开的脚本为同一任务在三种设备上计价：RTX 4090 949.48 美元、A100 2,371.79 美元、V100 5,010.00 美元。它用 TFLOP 除以 TFLOPS，并把结果称作小时；若按其注释读作 TFLOP，A100 只需 641 秒，此时由最低 100 小时的计费决定。</translation>
    </message>
    <message>
        <source>Rented machine</source>
        <translation>租用的机器</translation>
    </message>
    <message>
        <source>The job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>V100, TFLOP</source>
        <translation>V100，TFLOP</translation>
    </message>
    <message>
        <source>A100, TFLOPS-hours</source>
        <translation>A100，TFLOPS 小时</translation>
    </message>
    <message>
        <source>RTX 4090, TFLOPS-hours</source>
        <translation>RTX 4090，TFLOPS 小时</translation>
    </message>
    <message>
        <source>RTX 4090, TFLOP</source>
        <translation>RTX 4090，TFLOP</translation>
    </message>
    <message>
        <source>V100, TFLOPS-hours</source>
        <translation>V100，TFLOPS 小时</translation>
    </message>
    <message>
        <source>A100, TFLOP</source>
        <translation>A100，TFLOP</translation>
    </message>
    <message>
        <source>as the script&apos;s own comment says</source>
        <translation>按脚本自己的注释</translation>
    </message>
    <message>
        <source>the A100 as the script has it</source>
        <translation>按脚本的 A100</translation>
    </message>
    <message>
        <source>the V100 as the script has it</source>
        <translation>按脚本的 V100</translation>
    </message>
    <message>
        <source>Power supplies of two servers</source>
        <translation>两台服务器的电源</translation>
    </message>
    <message>
        <source>An AI server with 4 supplies of 1,800 W has 7.2 kW provisioned, 5.4 kW when one is lost; a general server with 2 of 800 W has 1.6 and 0.8 kW. Provisioned power sizes the circuits; it is not what the server draws.</source>
        <translation>配 4 个 1,800 W 电源的 AI 服务器配置功率为 7.2 kW，损失一个后为 5.4 kW；配 2 个 800 W 电源的通用服务器为 1.6 和 0.8 kW。配置功率用于确定配电回路，并非服务器的实际用电。</translation>
    </message>
    <message>
        <source>Server room</source>
        <translation>机房</translation>
    </message>
    <message>
        <source>Rack</source>
        <translation>机架</translation>
    </message>
    <message>
        <source>General server</source>
        <translation>通用服务器</translation>
    </message>
    <message>
        <source>AI server</source>
        <translation>AI 服务器</translation>
    </message>
    <message>
        <source>Around the clock</source>
        <translation>全天候</translation>
    </message>
    <message>
        <source>General server, one supply lost</source>
        <translation>通用服务器，损失一个电源</translation>
    </message>
    <message>
        <source>AI server, one supply lost</source>
        <translation>AI 服务器，损失一个电源</translation>
    </message>
    <message>
        <source>the other server</source>
        <translation>另一台服务器</translation>
    </message>
    <message>
        <source>one supply lost, or kept in reserve</source>
        <translation>损失一个电源，或留作备用</translation>
    </message>
    <message>
        <source>Assumption: one unit</source>
        <translation>假设：一台</translation>
    </message>
    <message>
        <source>Assumption: switched on and loaded the whole time</source>
        <translation>假设：全程开机并满载</translation>
    </message>
    <message>
        <source>Assumption: the published figure covers one year or less</source>
        <translation>假设：公布的数字覆盖一年或更短时间</translation>
    </message>
    <message>
        <source>Assumption: a home adds no cooling or distribution of a data center, so PUE is 1</source>
        <translation>假设：家庭没有数据中心的制冷与配电，因此 PUE 为 1</translation>
    </message>
    <message>
        <source>Assumption: the year in which the figure was published</source>
        <translation>假设：数字公布的年份</translation>
    </message>
    <message>
        <source>Assumption: the published figure leaves cooling and distribution out, so PUE is 1</source>
        <translation>假设：公布的数字不含制冷与配电，因此 PUE 为 1</translation>
    </message>
    <message>
        <source>Assumption: twice the energy per query</source>
        <translation>假设：每次查询能耗加倍</translation>
    </message>
    <message>
        <source>Assumption: the estimate counts requests, not people: one each</source>
        <translation>假设：该估算统计请求而非人数：每人一次</translation>
    </message>
    <message>
        <source>Assumption: the daily energy is taken as metered, so PUE is 1</source>
        <translation>假设：每日能耗按电表计，因此 PUE 为 1</translation>
    </message>
    <message>
        <source>Assumption: idle at a fifth of the peak, as the catalogue has it of a DGX H100</source>
        <translation>假设：空闲功率为峰值的五分之一，与目录中的 DGX H100 相同</translation>
    </message>
    <message>
        <source>Assumption: at full load the server draws what is left when one supply is lost</source>
        <translation>假设：满载时服务器的用电等于损失一个电源后剩余的功率</translation>
    </message>
    <message>
        <source>Assumption: 70 % of the way from idle to peak on average</source>
        <translation>假设：平均处于空闲到峰值之间的 70 %</translation>
    </message>
    <message>
        <source>Assumption: power of the whole server is given, so its accelerators are not counted</source>
        <translation>假设：已给出整台服务器的功率，因此不计其加速器</translation>
    </message>
    <message>
        <source>Llama 3.1 405B from its layout</source>
        <translation>由并行布局预测 Llama 3.1 405B</translation>
    </message>
    <message>
        <source>Predicted for 15.6 trillion tokens on 16,384 H100 with the published layout: 29.34 million GPU-hours, 74.6 days, 5 % below the 30.84 million that the model card reports. With hosts and PUE that is 26,840 MWh; the reported GPU-hours at 700 W alone are 21,588 MWh.</source>
        <translation>按公布的并行布局，在 16,384 块 H100 上训练 15.6 万亿词元的预测：2,934 万 GPU 小时、74.6 天，比模型卡报告的 3,084 万低 5 %。计入主机与 PUE 为 26,840 MWh；报告的 GPU 小时数仅按每卡 700 W 计为 21,588 MWh。</translation>
    </message>
    <message>
        <source>Training cluster</source>
        <translation>训练集群</translation>
    </message>
    <message>
        <source>Grand Teton</source>
        <translation>Grand Teton</translation>
    </message>
    <message>
        <source>Training as predicted</source>
        <translation>按预测的训练</translation>
    </message>
    <message>
        <source>Predicted from its layout</source>
        <translation>由并行布局预测</translation>
    </message>
    <message>
        <source>As published</source>
        <translation>按公布值</translation>
    </message>
    <message>
        <source>the published figure stands in its place</source>
        <translation>以公布的数字替代</translation>
    </message>
    <message>
        <source>GPU-hours as published, at the power of the device alone</source>
        <translation>按公布的 GPU 小时数，只计设备本身的功率</translation>
    </message>
    <message>
        <source>the published figure leaves the hosts out</source>
        <translation>公布的数字不含主机</translation>
    </message>
    <message>
        <source>cooling and distribution are not in the published figure</source>
        <translation>公布的数字不含制冷与配电</translation>
    </message>
    <message>
        <source>Assumption: 8 chunks a device; embedding and LM head take a place each beside 126 layers</source>
        <translation>假设：每设备 8 个分块；除 126 层外，嵌入与输出层各占一个位置</translation>
    </message>
    <message>
        <source>Assumption: micro-batches of one sequence</source>
        <translation>假设：每个微批次一个序列</translation>
    </message>
    <message>
        <source>Assumption: what is cheap to compute again is dropped early, as the paper says of its tensors</source>
        <translation>假设：重新计算代价低的内容会提早释放，与论文对其张量的说明一致</translation>
    </message>
    <message>
        <source>Assumption: 2 % of the time goes to planned stops and stragglers</source>
        <translation>假设：2 % 的时间耗于计划停机和掉队节点</translation>
    </message>
    <message>
        <source>Training Llama 2 70B</source>
        <translation>训练 Llama 2 70B</translation>
    </message>
    <message>
        <source>Predicted for 2 trillion tokens on 2,048 A100: 1.92 million GPU-hours, 11 % above the 1.72 million that its paper reports; GPUs and layout are assumed, as none were published. With hosts and PUE that is 1,083 MWh; the reported GPU-hours at 400 W alone are 688 MWh.</source>
        <translation>在 2,048 块 A100 上训练 2 万亿词元的预测：192 万 GPU 小时，比论文报告的 172 万高 11 %；GPU 数量和并行布局均未公布，此处为假设。计入主机与 PUE 为 1,083 MWh；报告的 GPU 小时数仅按每卡 400 W 计为 688 MWh。</translation>
    </message>
    <message>
        <source>DGX A100</source>
        <translation>DGX A100</translation>
    </message>
    <message>
        <source>Assumption: 2,048 GPUs, as many as LLaMA 65B had</source>
        <translation>假设：2,048 块 GPU，与 LLaMA 65B 相同</translation>
    </message>
    <message>
        <source>Assumption: cut over 8 GPUs as its checkpoint is, without a pipeline</source>
        <translation>假设：与其检查点一样切分到 8 块 GPU，不使用流水线</translation>
    </message>
    <message>
        <source>Training DeepSeek-V3</source>
        <translation>训练 DeepSeek-V3</translation>
    </message>
    <message>
        <source>H800 node</source>
        <translation>H800 节点</translation>
    </message>
    <message>
        <source>With all its stages</source>
        <translation>包含全部阶段</translation>
    </message>
    <message>
        <source>As published, all stages</source>
        <translation>按公布值，全部阶段</translation>
    </message>
    <message>
        <source>pre-training as published, on the same machines</source>
        <translation>按公布的预训练，使用相同的机器</translation>
    </message>
    <message>
        <source>with context extension and post-training</source>
        <translation>计入上下文扩展与后训练</translation>
    </message>
    <message>
        <source>Assumption: the bubble of DualPipe as that of three chunks; 90 % of the expert traffic hidden</source>
        <translation>假设：DualPipe 的气泡按三个分块计；90 % 的专家通信被隐藏</translation>
    </message>
    <message>
        <source>Training GPT-3</source>
        <translation>训练 GPT-3</translation>
    </message>
    <message>
        <source>Predicted for 300 billion tokens on 1,024 A100: 32.4 days, 5 % below the 34 that were published for it. An estimate of the original run, 14.8 days of 10,000 V100 at 330 W and PUE 1.1, gives 1,289 MWh; its authors print 1,287.</source>
        <translation>在 1,024 块 A100 上训练 3,000 亿词元的预测：32.4 天，比为其公布的 34 天少 5 %。对原始训练的一项估算，即 10,000 块 V100 以 330 W 运行 14.8 天、PUE 为 1.1，得 1,289 MWh；其作者给出的是 1,287 MWh。</translation>
    </message>
    <message>
        <source>34 days, as published</source>
        <translation>34 天，按公布值</translation>
    </message>
    <message>
        <source>10,000 V100, as estimated</source>
        <translation>10,000 块 V100，按估算</translation>
    </message>
    <message>
        <source>an estimate of 2021: 14.8 days at 330 W</source>
        <translation>2021 年的估算：以 330 W 运行 14.8 天</translation>
    </message>
    <message>
        <source>the PUE of the estimate</source>
        <translation>估算所用的 PUE</translation>
    </message>
    <message>
        <source>Assumption: a pipeline of 8, as the same paper has it of 145.6 billion parameters, six chunks a device</source>
        <translation>假设：流水线为 8 级，与同一论文中 1,456 亿参数的模型相同，每设备六个分块</translation>
    </message>
    <message>
        <source>Assumption: code of 2021, before flash attention, sequence parallelism and overlapped gradients</source>
        <translation>假设：2021 年的代码，尚无 Flash Attention、序列并行和梯度通信重叠</translation>
    </message>
    <message>
        <source>Assumption: the device at its TDP</source>
        <translation>假设：设备功率等于其 TDP</translation>
    </message>
    <message>
        <source>Training BLOOM</source>
        <translation>训练 BLOOM</translation>
    </message>
    <message>
        <source>Predicted for 366 billion tokens on 384 A100 with the published layout: 809,000 GPU-hours, 25 % below the 1,082,990 reported, which hold restarts beyond the formula. The published 433 MWh are these GPU-hours at 400 W alone; the prediction with hosts and PUE is 424 MWh. Cost is electricity alone.</source>
        <translation>按公布的并行布局，在 384 块 A100 上训练 3,660 亿词元的预测：809,000 GPU 小时，比报告的 1,082,990 低 25 %，后者含有公式未计入的重启。公布的 433 MWh 是报告的 GPU 小时数仅按每卡 400 W 计的结果；计入主机与 PUE 的预测为 424 MWh。费用仅计电费。</translation>
    </message>
    <message>
        <source>Jean Zay</source>
        <translation>Jean Zay</translation>
    </message>
    <message>
        <source>Jean Zay node</source>
        <translation>Jean Zay 节点</translation>
    </message>
    <message>
        <source>Assumption: code of 2022, before flash attention, sequence parallelism and overlapped gradients</source>
        <translation>假设：2022 年的代码，尚无 Flash Attention、序列并行和梯度通信重叠</translation>
    </message>
    <message>
        <source>A GPT-4-class run</source>
        <translation>GPT-4 级别的训练运行</translation>
    </message>
    <message>
        <source>HGX H100</source>
        <translation>HGX H100</translation>
    </message>
    <message>
        <source>8,192 GPUs</source>
        <translation>8,192 块 GPU</translation>
    </message>
    <message>
        <source>16,384 GPUs</source>
        <translation>16,384 块 GPU</translation>
    </message>
    <message>
        <source>24,576 GPUs</source>
        <translation>24,576 块 GPU</translation>
    </message>
    <message>
        <source>another number of GPUs for the same run</source>
        <translation>同一次运行使用另一 GPU 数量</translation>
    </message>
    <message>
        <source>Assumption: each of the runs is over within a year</source>
        <translation>假设：每次运行都在一年内结束</translation>
    </message>
    <message>
        <source>Assumption: a run of 2024</source>
        <translation>假设：2024 年的运行</translation>
    </message>
    <message>
        <source>Assumption: a shape that has the reported layers, experts and parameters</source>
        <translation>假设：模型结构符合报道的层数、专家数和参数量</translation>
    </message>
    <message>
        <source>Assumption: a layout that fits, made for this sample</source>
        <translation>假设：为本示例设定的可行并行布局</translation>
    </message>
    <message>
        <source>Assumption: a number of GPUs that the layout divides</source>
        <translation>假设：并行布局能整除的 GPU 数量</translation>
    </message>
    <message>
        <source>Assumption: sequences of 8,192 tokens</source>
        <translation>假设：每个序列 8,192 词元</translation>
    </message>
    <message>
        <source>Assumption: 63 million tokens a batch, near the reported 60 million</source>
        <translation>假设：每批次 6,300 万词元，接近报道的 6,000 万</translation>
    </message>
    <message>
        <source>Fine-tuning an 8B model with LoRA</source>
        <translation>用 LoRA 微调 8B 模型</translation>
    </message>
    <message>
        <source>50 million tokens through Llama 3.1 8B with LoRA, at an assumed 35 % of the peak: 7.7 hours on an RTX 4090 of your own, 10.1 on a rented A10, 10.5 on a rented L4, for $1.46, $3.54 and $8.41. Rents are list prices, that of the A10 one offer far below the others.</source>
        <translation>用 LoRA 在 5,000 万词元上微调 Llama 3.1 8B，假设达到峰值的 35 %：自有 RTX 4090 需 7.7 小时，租用 A10 需 10.1 小时，租用 L4 需 10.5 小时，分别花费 1.46、3.54 和 8.41 美元。租金为标价，其中 A10 取自一个远低于其他商家的报价。</translation>
    </message>
    <message>
        <source>At home</source>
        <translation>家中</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>云端</translation>
    </message>
    <message>
        <source>Own machine</source>
        <translation>自有机器</translation>
    </message>
    <message>
        <source>Rented machines</source>
        <translation>租用的机器</translation>
    </message>
    <message>
        <source>A10</source>
        <translation>A10</translation>
    </message>
    <message>
        <source>L4</source>
        <translation>L4</translation>
    </message>
    <message>
        <source>LoRA fine-tuning</source>
        <translation>LoRA 微调</translation>
    </message>
    <message>
        <source>RTX 4090</source>
        <translation>RTX 4090</translation>
    </message>
    <message>
        <source>another device does the work</source>
        <translation>由另一种设备完成</translation>
    </message>
    <message>
        <source>this device does the work</source>
        <translation>由该设备完成</translation>
    </message>
    <message>
        <source>Assumption: the run is over within a year</source>
        <translation>假设：运行在一年内结束</translation>
    </message>
    <message>
        <source>Assumption: prices and devices of 2025</source>
        <translation>假设：2025 年的价格与设备</translation>
    </message>
    <message>
        <source>Assumption: an eighth of the host of an AWS g6.48xlarge</source>
        <translation>假设：AWS g6.48xlarge 主机的八分之一</translation>
    </message>
    <message>
        <source>Assumption: 35 % of the dense peak on each of the three; none is among the devices that speed was fitted on</source>
        <translation>假设：三种设备均达到稠密峰值的 35 %；三者都不在速度拟合所用的设备之列</translation>
    </message>
    <message>
        <source>Assumption: 50 million tokens, as of 25,000 examples of 2,000</source>
        <translation>假设：5,000 万词元，相当于 25,000 个样本、每个 2,000 词元</translation>
    </message>
    <message>
        <source>Assumption: sequences of 2,048 tokens</source>
        <translation>假设：每个序列 2,048 词元</translation>
    </message>
    <message>
        <source>Predicted for 14.8 trillion tokens on 2,048 H800 in FP8: 2.49 million GPU-hours, 7 % below the 2.664 million reported of pre-training; 2.788 million with all stages, $5.58 million at $2 an hour. The memory of the device is left out on purpose: what its authors keep in FP8 or compute again is not modeled.</source>
        <translation>以 FP8 在 2,048 块 H800 上训练 14.8 万亿词元的预测：249 万 GPU 小时，比所报告预训练的 266.4 万低 7 %；全部阶段为 278.8 万，按每小时 2 美元计 558 万美元。有意不计设备的显存：其作者以 FP8 保存或重计算的内容未纳入模型。</translation>
    </message>
    <message>
        <source>OpenAI has published no figures: parameters, experts and 13 trillion tokens are those of an unconfirmed report, the rest is assumed. 8,192, 16,384 and 24,576 H100 take 120, 64 and 45 days: 23.5, 25.0 and 26.4 million GPU-hours, $69 to $78 million of rent.</source>
        <translation>OpenAI 未公布任何数字：参数量、专家数和 13 万亿词元来自未经证实的报道，其余为假设。8,192、16,384 和 24,576 块 H100 分别需要 120、64 和 45 天：2,350 万、2,500 万和 2,640 万 GPU 小时，租金 6,900 万至 7,800 万美元。</translation>
    </message>
    <message>
        <source>Assumption: the layout is the run&apos;s own, so that the run is as fast as its steps</source>
        <translation>假设：并行布局就是该训练自己的布局，因此训练与其训练步一样快</translation>
    </message>
    <message>
        <source>A chatbot for a billion people, by model</source>
        <translation>十亿人的聊天机器人：按模型比较</translation>
    </message>
    <message>
        <source>Machines of DeepSeek-V3</source>
        <translation>DeepSeek-V3 的机器</translation>
    </message>
    <message>
        <source>Machines of Llama 3.1 405B</source>
        <translation>Llama 3.1 405B 的机器</translation>
    </message>
    <message>
        <source>Machines of Llama 3.1 70B</source>
        <translation>Llama 3.1 70B 的机器</translation>
    </message>
    <message>
        <source>Machines of Llama 3.1 8B</source>
        <translation>Llama 3.1 8B 的机器</translation>
    </message>
    <message>
        <source>HGX H200 8-GPU cloud node</source>
        <translation>HGX H200 8-GPU 云节点</translation>
    </message>
    <message>
        <source>Llama 3.1 405B</source>
        <translation>Llama 3.1 405B</translation>
    </message>
    <message>
        <source>Flat estimate</source>
        <translation>固定估算</translation>
    </message>
    <message>
        <source>Llama 3.1 8B</source>
        <translation>Llama 3.1 8B</translation>
    </message>
    <message>
        <source>Llama 3.1 70B</source>
        <translation>Llama 3.1 70B</translation>
    </message>
    <message>
        <source>DeepSeek-V3</source>
        <translation>DeepSeek-V3</translation>
    </message>
    <message>
        <source>the model&apos;s own energy instead</source>
        <translation>改用该模型自身的能耗</translation>
    </message>
    <message>
        <source>predicted from model, GPUs and lengths</source>
        <translation>由模型、GPU 和长度预测</translation>
    </message>
    <message>
        <source>Popular estimate of a chatbot for a billion people: 1e9 people times 100 queries a day, over 86,400 s</source>
        <translation>十亿人聊天机器人的流行估算：10 亿人乘以每天 100 次查询，除以 86,400 s</translation>
    </message>
    <message>
        <source>assumption: as many as hold the busiest hour</source>
        <translation>假设：数量足以满足高峰小时</translation>
    </message>
    <message>
        <source>assumption: that with which a request costs least</source>
        <translation>假设：取每次请求成本最低的值</translation>
    </message>
    <message>
        <source>Assumption: first token within 2 s, then 10 tokens a second</source>
        <translation>假设：首词元在 2 s 内，之后每秒 10 个词元</translation>
    </message>
    <message>
        <source>ChatGPT as a service</source>
        <translation>作为服务的 ChatGPT</translation>
    </message>
    <message>
        <source>Machines of Llama 3.1 405B class</source>
        <translation>Llama 3.1 405B 级的机器</translation>
    </message>
    <message>
        <source>Machines of DeepSeek-V3 class</source>
        <translation>DeepSeek-V3 级的机器</translation>
    </message>
    <message>
        <source>Machines of Llama 3.1 70B class</source>
        <translation>Llama 3.1 70B 级的机器</translation>
    </message>
    <message>
        <source>DeepSeek-V3 class</source>
        <translation>DeepSeek-V3 级</translation>
    </message>
    <message>
        <source>Llama 3.1 70B class</source>
        <translation>Llama 3.1 70B 级</translation>
    </message>
    <message>
        <source>Llama 3.1 405B class</source>
        <translation>Llama 3.1 405B 级</translation>
    </message>
    <message>
        <source>another model instead</source>
        <translation>改用另一模型</translation>
    </message>
    <message>
        <source>the same load on this model</source>
        <translation>该模型承担同样的负载</translation>
    </message>
    <message>
        <source>Popular estimate of ChatGPT: 200 million requests a day, over 86,400 s</source>
        <translation>ChatGPT 的流行估算：每天 2 亿次请求，除以 86,400 s</translation>
    </message>
    <message>
        <source>Assumption: one year, to compare with yearly figures</source>
        <translation>假设：一年，以便与年度数字比较</translation>
    </message>
    <message>
        <source>Assumption: prices and machines of the catalogue of 2026</source>
        <translation>假设：2026 年目录中的价格与机器</translation>
    </message>
    <message>
        <source>An assistant for 5,000 staff</source>
        <translation>5,000 名员工的助手</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>办公室</translation>
    </message>
    <message>
        <source>Workstations</source>
        <translation>工作站</translation>
    </message>
    <message>
        <source>Rented H100</source>
        <translation>租用的 H100</translation>
    </message>
    <message>
        <source>L40S server</source>
        <translation>L40S 服务器</translation>
    </message>
    <message>
        <source>H100, rented by the GPU</source>
        <translation>按 GPU 租用的 H100</translation>
    </message>
    <message>
        <source>Workstation, 2x RTX 4090, 1600 W PSU</source>
        <translation>工作站，2x RTX 4090，1600 W 电源</translation>
    </message>
    <message>
        <source>8x L40S server (4U)</source>
        <translation>8x L40S 服务器 (4U)</translation>
    </message>
    <message>
        <source>On a rented H100</source>
        <translation>用租用的 H100</translation>
    </message>
    <message>
        <source>On RTX 4090s</source>
        <translation>用 RTX 4090</translation>
    </message>
    <message>
        <source>On L40S</source>
        <translation>用 L40S</translation>
    </message>
    <message>
        <source>RTX 4090 workstations</source>
        <translation>RTX 4090 工作站</translation>
    </message>
    <message>
        <source>One rented H100</source>
        <translation>租用一块 H100</translation>
    </message>
    <message>
        <source>the same load on this machine</source>
        <translation>该机器承担同样的负载</translation>
    </message>
    <message>
        <source>another machine instead</source>
        <translation>改用另一机器</translation>
    </message>
    <message>
        <source>Assumption: one year</source>
        <translation>假设：一年</translation>
    </message>
    <message>
        <source>Assumption: one instance, which holds the load</source>
        <translation>假设：一个实例，足以承担负载</translation>
    </message>
    <message>
        <source>Lambda instance of one GPU</source>
        <translation>Lambda 单 GPU 实例</translation>
    </message>
    <message>
        <source>Assumption: an eighth of a server of eight</source>
        <translation>假设：八 GPU 服务器的八分之一</translation>
    </message>
    <message>
        <source>Embeddings: L4 or Inferentia2</source>
        <translation>嵌入：L4 或 Inferentia2</translation>
    </message>
    <message>
        <source>US East</source>
        <translation>美国东部</translation>
    </message>
    <message>
        <source>Machines L4</source>
        <translation>L4 的机器</translation>
    </message>
    <message>
        <source>Machines Inferentia2</source>
        <translation>Inferentia2 的机器</translation>
    </message>
    <message>
        <source>On L4</source>
        <translation>用 L4</translation>
    </message>
    <message>
        <source>On Inferentia2</source>
        <translation>用 Inferentia2</translation>
    </message>
    <message>
        <source>Inferentia2</source>
        <translation>Inferentia2</translation>
    </message>
    <message>
        <source>another device instead</source>
        <translation>改用另一设备</translation>
    </message>
    <message>
        <source>the same load on this device</source>
        <translation>该设备承担同样的负载</translation>
    </message>
    <message>
        <source>Assumption: a tenth kept free</source>
        <translation>假设：留出十分之一</translation>
    </message>
    <message>
        <source>Assumption: the busiest hour over the mean, as of a regional chat</source>
        <translation>假设：高峰小时与平均之比，取地区聊天负载的值</translation>
    </message>
    <message>
        <source>Assumption: texts of 512 tokens, the most that the model takes</source>
        <translation>假设：每段文本 512 个词元，为该模型的上限</translation>
    </message>
    <message>
        <source>Assumption: 2,000 texts a second, a mean over the day</source>
        <translation>假设：每秒 2,000 段文本，为一天的平均</translation>
    </message>
    <message>
        <source>Assumption: a copy of the model on every device</source>
        <translation>假设：每台设备一份模型</translation>
    </message>
    <message>
        <source>Assumption: batches of 32 share the weights, 0.68 GB in BF16</source>
        <translation>假设：32 段一批共用权重，BF16 为 0.68 GB</translation>
    </message>
    <message>
        <source>A billion people ask 100 times a day: 1.16 million requests a second. At a flat 2 Wh, IT energy alone, that is 73 TWh a year. Predicted with the lengths of Azure&apos;s 2023 conversations (1,155 tokens in, 211 out) and an estimated day of one region, on as many HGX H200 with FP8 weights as hold the busiest hour with a tenth to spare: 0.008 Wh a query with Llama 3.1 8B, 0.11 with 70B, 0.24 with DeepSeek-V3, 0.73 with 405B, with hosts, idle hours and a PUE of 1.15. Published medians since are 0.24 to 0.34 Wh; longer answers take more. The flat estimate has electricity only, without cooling and distribution; the services pay for their machines too.</source>
        <translation>十亿人每人每天提问 100 次：每秒 116 万次请求。按统一的 2 Wh（仅 IT 能耗），每年为 73 TWh。以 Azure 2023 年对话的长度（输入 1,155 词元，输出 211）和一个地区的估算日曲线，在采用 FP8 权重、足以承载最繁忙小时并留一成余量的 HGX H200 上预测：Llama 3.1 8B 每次查询 0.008 Wh，70B 为 0.11，DeepSeek-V3 为 0.24，405B 为 0.73，均含主机、空闲时段和 1.15 的 PUE。此后公布的中位数为 0.24 至 0.34 Wh；回答更长则更多。统一估算只含电费，不含制冷与配电；各服务还要支付机器费用。</translation>
    </message>
    <message>
        <source>machines in a data center, with its cooling and losses</source>
        <translation>数据中心内的机器，含其制冷与损耗</translation>
    </message>
    <message>
        <source>5,000 people ask 20 times a day: 100,000 requests with the lengths of Azure&apos;s 2023 conversations, most of them in office hours, 2.9 a second in the busiest; every day is taken as a working day. A single GPU of any kind holds Llama 3.1 8B and the load. What is bought has a second one in reserve: two RTX 4090s of a workstation, or two of the eight L40S of a server whose rest serves others. GPUs stand idle at night, so the workstation costs least. No measured row of this model is known on these devices with vLLM and FP8: tier C.</source>
        <translation>5,000 人每人每天提问 20 次：共 100,000 次请求，长度取自 Azure 2023 年的对话，大多在办公时间，最繁忙时每秒 2.9 次；每天都按工作日计。任何一种 GPU 只需一块即可容纳 Llama 3.1 8B 并承担负载。购置方案另备一块：工作站的两块 RTX 4090，或服务器八块 L40S 中的两块，其余供他用。GPU 夜间空闲，因此工作站最省。此模型在这些设备上以 vLLM 与 FP8 运行没有已知的实测行：等级 C。</translation>
    </message>
    <message>
        <source>Assumption: 5,000 people ask 20 times a day</source>
        <translation>假设：5,000 人每人每天提问 20 次</translation>
    </message>
    <message>
        <source>Assumption: a working day in the office, few requests at night</source>
        <translation>假设：办公室的一个工作日，夜间请求很少</translation>
    </message>
    <message>
        <source>Assumption: 0.13 USD per kWh in an office, between industry (0.08) and homes (0.16)</source>
        <translation>假设：办公室电价每 kWh 0.13 USD，介于工业（0.08）与居民（0.16）之间</translation>
    </message>
    <message>
        <source>Assumption: two of eight GPUs, the rest serve others and pay for themselves</source>
        <translation>假设：八块 GPU 中的两块，其余供他用并自行承担费用</translation>
    </message>
    <message>
        <source>2,000 texts of 512 tokens a second through BERT-large. What a device embeds a second is not measured here but follows from 2 FLOP a parameter and token at 35 % of the peak (tier C): 122 on an L4, 191 on an Inferentia2. Small models reach less: images took 1.0 to 3.9 times as long as this rule says. Rented by the hour at AWS in its smallest packaging, one device each at 0.80 and 0.76 USD an hour: 25 L4 or 16 Inferentia2 hold the busiest hour with a tenth to spare. Put in a measured time of an item to be surer.</source>
        <translation>每秒 2,000 段 512 词元的文本经 BERT-large 嵌入。每种设备每秒的嵌入数并非实测，而是按每参数每词元 2 FLOP、峰值的 35 % 推出（等级 C）：L4 为 122，Inferentia2 为 191。小模型达不到这么高：图像所用时间是此规则的 1.0 至 3.9 倍。在 AWS 按小时租用最小规格，各含一个设备，每小时 0.80 与 0.76 USD：25 个 L4 或 16 个 Inferentia2 可承载最繁忙的小时并留一成余量。填入单件的实测时间可更有把握。</translation>
    </message>
    <message>
        <source>AWS g6.xlarge</source>
        <translation>AWS g6.xlarge</translation>
    </message>
    <message>
        <source>AWS inf2.xlarge</source>
        <translation>AWS inf2.xlarge</translation>
    </message>
    <message>
        <source>Assumption: as many as hold 1.35 times the mean load at the predicted rate with 10 % to spare</source>
        <translation>假设：数量足以按预测速率承载平均负载的 1.35 倍，并留 10 % 余量</translation>
    </message>
    <message>
        <source>Assumption: an eighth of an AWS g6.48xlarge</source>
        <translation>假设：AWS g6.48xlarge 的八分之一</translation>
    </message>
    <message>
        <source>Assumption: a twelfth of the host of an AWS inf2.48xlarge</source>
        <translation>假设：AWS inf2.48xlarge 主机的十二分之一</translation>
    </message>
    <message>
        <source>200 million requests a day are 2,315 a second. The model behind ChatGPT is not published: three open ones stand for it, with the lengths of Azure&apos;s 2023 conversations (1,155 tokens in, 211 out), the day of one region, HGX H200 and FP8 weights. With hosts, idle hours, a tenth kept free and PUE: 0.24 Wh a request with DeepSeek-V3, 0.11 with Llama 3.1 70B, 0.73 with 405B. Published: 0.34 Wh (OpenAI, 2025), 0.24 Wh (Google, 2025), and the older estimate of 2.5 Wh (500 MWh a day).</source>
        <translation>每天 2 亿次请求即每秒 2,315 次。ChatGPT 背后的模型没有公布，这里用三个开放模型代替：采用 Azure 2023 年对话的长度（输入 1,155 个词元、输出 211 个）、一个地区的日负载曲线、HGX H200 和 FP8 权重。计入主机、空闲时段、留出的十分之一余量和 PUE：DeepSeek-V3 每次请求 0.24 Wh，Llama 3.1 70B 为 0.11，405B 为 0.73。已公布的有：0.34 Wh（OpenAI，2025）、0.24 Wh（Google，2025），以及较早的估算 2.5 Wh（每天 500 MWh）。</translation>
    </message>
    <message>
        <source>Assumption: cost is electricity alone, so the machines count as free</source>
        <translation>假设：成本仅为电费，因此机器按免费计</translation>
    </message>
    <message>
        <source>Assumption: only the power is meant, so the servers count as free</source>
        <translation>假设：仅考察功率，因此服务器按免费计</translation>
    </message>
    <message>
        <source>Assumption: the published figure is electricity alone, so the machines count as free</source>
        <translation>假设：公布的数字仅为电费，因此机器按免费计</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测</translation>
    </message>
</context>
<context>
    <name>jw::SampledView</name>
    <message>
        <source>its prediction errs within its band P10 to P90</source>
        <translation>预测有误差，区间为 P10 至 P90</translation>
    </message>
    <message>
        <source>%1: the plan refuses %2 of %3 samples; they are left out.</source>
        <extracomment>%1 is a scenario, %2 and %3 are numbers</extracomment>
        <translation>%1：%3 个样本中有 %2 个无法计算，已略去。</translation>
    </message>
    <message>
        <source>The first: %1</source>
        <translation>其中第一个：%1</translation>
    </message>
    <message>
        <source>%1: half of the samples say P10 %2 and P90 %3, all of them %4 and %5.</source>
        <extracomment>%1 is a scenario, %2 to %5 are numbers with units</extracomment>
        <translation>%1：用一半样本时 P10 为 %2、P90 为 %3，用全部样本时为 %4 和 %5。</translation>
    </message>
    <message>
        <source>Share of samples at most so much</source>
        <translation>不超过该值的样本占比</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>At most %1</source>
        <translation>不超过 %1</translation>
    </message>
    <message>
        <source>Share of the samples in which the result is at most the limit</source>
        <translation>结果不超过上限的样本占比</translation>
    </message>
    <message>
        <source>Lower than %1</source>
        <extracomment>head of a column: %1 is the first scenario</extracomment>
        <translation>低于“%1”</translation>
    </message>
    <message>
        <source>Share of the samples in which the scenario is lower; both have the same draws of what they share</source>
        <translation>该方案更低的样本占比；两方案共有的不确定输入使用相同的抽样</translation>
    </message>
    <message>
        <source>Difference, P10</source>
        <translation>差值 P10</translation>
    </message>
    <message>
        <source>Difference, P90</source>
        <translation>差值 P90</translation>
    </message>
    <message>
        <source>Uncertain input</source>
        <translation>不确定的输入</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>Certain in</source>
        <translation>在这些方案中确定</translation>
    </message>
    <message>
        <source>%1 has no results. %2</source>
        <extracomment>%1 is a scenario, %2 says why it has no results</extracomment>
        <translation>%1 没有结果。%2</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>First-order</source>
        <translation>一阶</translation>
    </message>
    <message>
        <source>Share of the variance that comes from the input alone</source>
        <translation>仅由该输入造成的方差占比</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总效应</translation>
    </message>
    <message>
        <source>Share of the variance that comes from the input, also through what it does together with others</source>
        <translation>由该输入造成的方差占比，包括它与其他输入共同作用的部分</translation>
    </message>
    <message>
        <source>%1, at least</source>
        <extracomment>name of a line in a chart: %1 is a scenario whose result is a lower bound</extracomment>
        <translation>%1，至少</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>At least so much: something is not known and left out</source>
        <translation>至少如此：有未知项未计入</translation>
    </message>
    <message>
        <source>%1, equal in %2</source>
        <extracomment>%1 and %2 are shares of samples: &quot;50.0 %, equal in 25.0 %&quot;</extracomment>
        <translation>%1，%2 相等</translation>
    </message>
    <message>
        <source>In %1 nothing is uncertain, so there is no spread to share out.</source>
        <extracomment>%1 is a scenario</extracomment>
        <translation>%1 中没有不确定的输入，因此没有可分摊的离散程度。</translation>
    </message>
    <message>
        <source>Sobol indices, shares of the variance. First-order: by the input alone. Total: also through what it does together with others, so where it is more, inputs act together; an input whose total is near 0 may as well be certain.</source>
        <translation>Sobol 指数，即方差占比。一阶：仅由该输入造成。总效应：还包括它与其他输入共同作用的部分；总效应大于一阶时，说明输入之间有共同作用；总效应接近 0 的输入可视为确定。</translation>
    </message>
    <message>
        <source>They are estimated from samples: 0 % and 100 % stand for what sampling error takes beyond.</source>
        <translation>它们由样本估计：因抽样误差超出范围的，显示为 0 % 或 100 %。</translation>
    </message>
    <message>
        <source>%1, from the catalogue</source>
        <extracomment>%1 is a distribution such as &quot;P10 1.12, P90 1.19 (lognormal)&quot;</extracomment>
        <translation>%1，来自目录</translation>
    </message>
</context>
<context>
    <name>jw::ScatterPanel</name>
    <message>
        <source>%1 over %2</source>
        <extracomment>title of a chart: %1 and %2 are figures such as Memory and TDP</extracomment>
        <translation>%1 – %2 关系图</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>Y</translation>
    </message>
    <message>
        <source>Figure on the horizontal axis</source>
        <translation>横轴上的数值</translation>
    </message>
    <message>
        <source>Figure on the vertical axis</source>
        <translation>纵轴上的数值</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Logarithmic horizontal axis</source>
        <translation>对数横轴</translation>
    </message>
    <message>
        <source>Logarithmic vertical axis</source>
        <translation>对数纵轴</translation>
    </message>
    <message>
        <source>Export chart…</source>
        <translation>导出图表…</translation>
    </message>
    <message>
        <source>No row that is shown has both figures. Choose others, or search for less.</source>
        <translation>显示的条目中，没有一条同时具有这两项数值。请选择其他数值，或放宽搜索条件。</translation>
    </message>
</context>
<context>
    <name>jw::ScenarioChart</name>
    <message>
        <source>Chart of the scenarios</source>
        <translation>方案图表</translation>
    </message>
</context>
<context>
    <name>jw::ScenarioChecks</name>
    <message>
        <source>Scenarios</source>
        <translation>方案</translation>
    </message>
</context>
<context>
    <name>jw::ScenarioDetails</name>
    <message>
        <source>Color</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Vermilion</source>
        <translation>朱红色</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉色</translation>
    </message>
    <message>
        <source>Sky blue</source>
        <translation>天蓝色</translation>
    </message>
    <message>
        <source>Based on</source>
        <translation>所基于方案</translation>
    </message>
    <message>
        <source>What it changes</source>
        <translation>所作更改</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Copy what it changes</source>
        <translation>复制所作更改</translation>
    </message>
    <message>
        <source>Nothing yet. Change an input in a form while this scenario is chosen at the top, or in the matrix.</source>
        <translation>尚无更改。请在顶部选中此方案后在表单中更改输入，或在矩阵中更改。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
</context>
<context>
    <name>jw::ScenarioGroupsButton</name>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Check or uncheck all scenarios of a group</source>
        <translation>选中或取消选中一组中的所有方案</translation>
    </message>
</context>
<context>
    <name>jw::ScenarioTree</name>
    <message>
        <source>Scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Overrides</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>F2 renames, Alt+Up and Alt+Down reorder, Ctrl+D duplicates, Del removes. Drag a scenario onto another to base it on that one. The menu key groups what is selected.</source>
        <translation>F2 重命名，Alt+↑ 和 Alt+↓ 调整顺序，Ctrl+D 创建副本，Del 删除。将一个方案拖到另一个上，即以后者为基础。按菜单键可将所选方案分组。</translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s)</source>
        <translation>
            <numerusform>%n 个方案</numerusform>
        </translation>
    </message>
    <message>
        <source>A group of scenarios. F2 renames it. Drag scenarios onto it to put them in.</source>
        <translation>一组方案。F2 重命名。将方案拖到此处即可归入该组。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>New group…</source>
        <translation>新建组…</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>新建组</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>组的名称</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>jw::ScenariosPage</name>
    <message>
        <source>Scenarios</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>New from here</source>
        <translation>从此处新建</translation>
    </message>
    <message>
        <source>A scenario based on the selected one</source>
        <translation>基于所选方案新建一个方案</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+↑</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+↓</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Go to the field</source>
        <translation>转到字段</translation>
    </message>
    <message>
        <source>Baseline and what builds on it</source>
        <translation>基线及基于它的方案</translation>
    </message>
    <message>
        <source>Overrides</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>A scenario is the baseline with some values set differently, side by side with it.</source>
        <translation>方案是在基线上改动部分数值而成，可与基线并排对比。</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>新建方案</translation>
    </message>
    <message>
        <source>Open an example</source>
        <translation>打开示例</translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s)</source>
        <translation>
            <numerusform>%n 个方案</numerusform>
        </translation>
    </message>
    <message>
        <source>What %1 sets differently</source>
        <extracomment>%1 is the name of a scenario</extracomment>
        <translation>“%1”中不同的设置</translation>
    </message>
    <message>
        <source>Scenario %1</source>
        <translation>方案 %1</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>List or matrix of scenarios</source>
        <translation>方案列表或矩阵</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
</context>
<context>
    <name>jw::SensitivityPage</name>
    <message>
        <source>Sensitivity</source>
        <translation>敏感性</translation>
    </message>
    <message>
        <source>How sure a result is, what moves it, and what it takes to reach a goal</source>
        <translation>结果有多可靠、受什么影响，以及达到目标需要什么</translation>
    </message>
    <message>
        <source>The plan has no results yet. Describe work on machines first.</source>
        <translation>计划还没有结果。请先添加机器上的工作负载。</translation>
    </message>
    <message>
        <source>Add workload</source>
        <translation>添加工作负载</translation>
    </message>
    <message>
        <source>Open an example</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>不确定性</translation>
    </message>
    <message>
        <source>Tornado</source>
        <translation>龙卷风图</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>参数扫描</translation>
    </message>
    <message>
        <source>Optimize</source>
        <translation>优化</translation>
    </message>
</context>
<context>
    <name>jw::ServiceLeverPanel</name>
    <message>
        <source>Levers of the service</source>
        <translation>服务的优化手段</translation>
    </message>
    <message>
        <source>Special-purpose parts in place of these accelerators</source>
        <translation>可替代这些加速器的专用部件</translation>
    </message>
    <message>
        <source>Levers in use</source>
        <translation>使用中的优化手段</translation>
    </message>
    <message>
        <source>What the levers that help change</source>
        <translation>有帮助的优化手段带来的变化</translation>
    </message>
    <message>
        <source>What the chart counts</source>
        <translation>图表所计指标</translation>
    </message>
    <message>
        <source>Use all that help</source>
        <translation>使用所有有帮助的手段</translation>
    </message>
    <message>
        <source>Choose another model with the model of the service.</source>
        <translation>请在服务的模型处选择其他模型。</translation>
    </message>
    <message>
        <source>It cannot be turned on here.</source>
        <translation>此处无法启用。</translation>
    </message>
    <message>
        <source>With it alone the model would not fit in the memory of a replica.</source>
        <translation>单独使用时，副本的显存放不下该模型。</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Leave the lever out</source>
        <translation>不使用该优化手段</translation>
    </message>
    <message>
        <source>Use the lever</source>
        <translation>使用该优化手段</translation>
    </message>
    <message>
        <source>A replica of it takes more GPUs than the plan has.</source>
        <translation>其一个副本所需的 GPU 多于方案所有。</translation>
    </message>
    <message>
        <source>Below, on as many GPUs as are needed at this load: requests of a GPU within the promise and energy of a request by each lever alone, and requests with all up to it that help (stacked).</source>
        <translation>下表按此负载所需的 GPU 计：每项单独采用时，每个 GPU 在承诺之内的请求数与单次请求能耗，以及依次叠加各项有益手段后的请求数（叠加）。</translation>
    </message>
</context>
<context>
    <name>jw::ServiceLeverTable</name>
    <message>
        <source>Helps</source>
        <translation>有帮助</translation>
    </message>
    <message>
        <source>No gain</source>
        <translation>无收益</translation>
    </message>
    <message>
        <source>No room</source>
        <translation>显存不足</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>延迟超标</translation>
    </message>
    <message>
        <source>No rate</source>
        <translation>无算力数据</translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>无实测条目</translation>
    </message>
    <message>
        <source>In the fit</source>
        <translation>已在拟合中</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>单独计</translation>
    </message>
    <message>
        <source>Lever</source>
        <translation>优化手段</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>本服务</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求速率</translation>
    </message>
    <message>
        <source>Requests of a GPU, alone (%)</source>
        <translation>单 GPU 请求速率变化（单独，%）</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU 数量</translation>
    </message>
    <message>
        <source>TPOT</source>
        <translation>TPOT</translation>
    </message>
    <message>
        <source>TPOT, alone (%)</source>
        <translation>TPOT 变化（单独，%）</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能耗</translation>
    </message>
    <message>
        <source>Energy of a request, alone (%)</source>
        <translation>每次请求能耗变化（单独，%）</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>置信等级</translation>
    </message>
    <message>
        <source>Stacked</source>
        <translation>叠加</translation>
    </message>
    <message>
        <source>Requests of a GPU, all up to it (%)</source>
        <translation>单 GPU 请求速率变化（叠加，%）</translation>
    </message>
    <message>
        <source>A smaller model for the same requests. Whether it answers as well is not modeled. Choose it with the model of the service.</source>
        <translation>用更小的模型处理相同的请求。回答质量是否同样好，未作建模。可在该服务的模型设置中选用。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Requests of a GPU</source>
        <translation>单 GPU 请求速率</translation>
    </message>
    <message>
        <source>%1 Source: %2. %3</source>
        <extracomment>%1 is a sentence on what a lever does, %2 its source such as &quot;Dao et al., 2022&quot;, %3 a sentence</extracomment>
        <translation>%1来源：%2。%3</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部件</translation>
    </message>
    <message>
        <source>Parts that hold the weights</source>
        <translation>容纳权重所需部件数</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>What the levers that help change, one after another</source>
        <translation>有帮助的优化手段逐项叠加的变化</translation>
    </message>
    <message>
        <source>As planned</source>
        <translation>按计划</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>words of a bar: %1 is a change such as &quot;−12 %&quot;, %2 what the lever does and its source</extracomment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>All that help</source>
        <translation>有帮助的全部叠加</translation>
    </message>
    <message>
        <source>No lever makes the service hold its promise on these machines.</source>
        <translation>在这些机器上，没有任何优化手段能让该服务满足延迟承诺。</translation>
    </message>
    <message>
        <source>%1 a million output tokens</source>
        <extracomment>%1 is a currency</extracomment>
        <translation>每百万输出词元 %1</translation>
    </message>
    <message>
        <source>TTFT %1</source>
        <extracomment>heads of a column: %1 is a percentile such as P95</extracomment>
        <translation>TTFT %1</translation>
    </message>
    <message>
        <source>TTFT %1, alone (%)</source>
        <translation>TTFT %1，单独（%）</translation>
    </message>
    <message>
        <source> Streamed, the first token comes within %1 s (%3); without streaming a person waits %2 s for the whole answer.</source>
        <extracomment>%1 and %2 are numbers of seconds, %3 a percentile such as P95</extracomment>
        <translation> 流式输出时首词元在 %1 s 内到达（%3）；不用流式则需等待 %2 s 才得到完整回答。</translation>
    </message>
    <message>
        <source>Cost of output tokens</source>
        <translation>输出词元成本</translation>
    </message>
    <message>
        <source>%1, assumed</source>
        <translation>%1，假设</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <extracomment>%1 is a lever such as &quot;Prefix cache&quot;, %2 a number: the share that it is assumed to have</extracomment>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 Assumed, not measured: %2.</source>
        <extracomment>%1 are sentences, %2 levers with a share each, such as &quot;Prefix cache 50 %&quot;</extracomment>
        <translation>%1 假设而非实测：%2。</translation>
    </message>
    <message>
        <source>In use; else no room</source>
        <translation>已采用；否则放不下</translation>
    </message>
    <message>
        <source>In use; else no rows</source>
        <translation>已采用；否则无实测行</translation>
    </message>
    <message>
        <source>In use; else too late</source>
        <translation>已采用；否则超时</translation>
    </message>
    <message>
        <source>In use; else on TP %1</source>
        <extracomment>likewise; %1 is a number of GPUs (tensor parallelism)</extracomment>
        <translation>已采用；否则用 TP %1</translation>
    </message>
    <message>
        <source>In use; else:</source>
        <extracomment>the figures of a service without a lever that is in use follow</extracomment>
        <translation>已采用；否则：</translation>
    </message>
    <message>
        <source>Outdone</source>
        <translation>不及另一项</translation>
    </message>
    <message>
        <source>%1 on TP %2</source>
        <extracomment>%1 is what becomes of a lever, such as &quot;Helps&quot;, %2 a number of GPUs (tensor parallelism)
----------
%1 is a number of GPUs, %2 that of a replica (tensor parallelism)</extracomment>
        <translation>%1（TP %2）</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>at this end of the band no number of GPUs keeps the promise</extracomment>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 (P10 %2, P90 %3)</source>
        <extracomment>%1 is a figure with its unit, %2 and %3 the ends of its band</extracomment>
        <translation>%1（P10 %2，P90 %3）</translation>
    </message>
    <message>
        <source>Energy of a request: %1. GPUs needed: %2.</source>
        <extracomment>%1 and %2 are figures with their bands</extracomment>
        <translation>单次请求能耗：%1。所需 GPU：%2。</translation>
    </message>
    <message>
        <source>%1 Cost: %2.</source>
        <extracomment>%1 are sentences, %2 is a cost of a million output tokens with its band</extracomment>
        <translation>%1成本：%2。</translation>
    </message>
    <message>
        <source>%1 That other is %2.</source>
        <extracomment>%1 is a sentence, %2 another lever, such as &quot;Weights in FP4&quot;</extracomment>
        <translation>%1另一项是“%2”。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a figure such as &quot;energy of a request&quot;, %2 a change such as &quot;−12 %&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>none.</source>
        <translation>无。</translation>
    </message>
    <message>
        <source>%1: the service does not hold.</source>
        <extracomment>%1 are levers</extracomment>
        <translation>%1：服务无法承载。</translation>
    </message>
    <message>
        <source>cost of output tokens</source>
        <translation>输出词元成本</translation>
    </message>
    <message>
        <source>energy of a request</source>
        <translation>单次请求能耗</translation>
    </message>
    <message>
        <source>requests of a GPU</source>
        <translation>每 GPU 请求数</translation>
    </message>
    <message>
        <source>GPUs needed %1</source>
        <extracomment>%1 is a number of GPUs, or such as &quot;12 on TP 4&quot;</extracomment>
        <translation>所需 GPU %1</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>%1 are levers, %2 changes of figures</extracomment>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>Tier %1: with the same number of sequences at once a token takes %2 to %3 times its predicted time, eight times in ten; at a given load the sequences change too, and its band is wider.</source>
        <extracomment>%1 is a tier, %2 and %3 are factors</extracomment>
        <translation>等级 %1：同时处理的序列数相同时，十次中有八次每词元时间在预测值的 %2 至 %3 倍之间；负载给定时，序列数也会变化，区间更宽。</translation>
    </message>
    <message>
        <source>%1 The cost of output tokens changes by %2 then.</source>
        <extracomment>%1 are sentences, the last of them why a lever is kept or not; %2 is a change such as &quot;−3.1 %&quot;</extracomment>
        <translation>%1 此时输出词元成本变化 %2。</translation>
    </message>
    <message>
        <source>%1 The energy of a request changes by %2 then.</source>
        <extracomment>likewise</extracomment>
        <translation>%1 此时单次请求能耗变化 %2。</translation>
    </message>
    <message>
        <source>As planned the service does not hold.</source>
        <translation>按计划该服务无法承载。</translation>
    </message>
    <message>
        <source>All that help: %1</source>
        <extracomment>%1 are levers and what they change together</extracomment>
        <translation>全部有益优化手段：%1</translation>
    </message>
    <message>
        <source>Without assumed shares: %1</source>
        <extracomment>likewise</extracomment>
        <translation>不计假设份额：%1</translation>
    </message>
    <message>
        <source>Energy of a request. Each cell tells the figure with its P10 and P90; with one set of constants and tier they err alike, so a change is surer than these bands; else part of it may be the change of fit.</source>
        <translation>每次请求的能耗。每个单元格显示数值及其 P10 和 P90；常数组与置信等级相同时误差方向一致，因此变化比这些区间更可靠；否则变化中可能有一部分来自拟合的不同。</translation>
    </message>
</context>
<context>
    <name>jw::ServicePanel</name>
    <message>
        <source>P10 %1 to P90 %2</source>
        <extracomment>the ends of the band of a figure</extracomment>
        <translation>P10 %1 至 P90 %2</translation>
    </message>
    <message>
        <source>%1 (there: %2)</source>
        <extracomment>%1 replicas or GPUs are needed, %2 are there</extracomment>
        <translation>%1（现有：%2）</translation>
    </message>
    <message>
        <source>Memory of a replica</source>
        <translation>单副本显存</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>KV cache at the busiest hour</source>
        <translation>高峰小时的 KV 缓存</translation>
    </message>
    <message>
        <source>Free for more sequences</source>
        <translation>可供更多序列使用</translation>
    </message>
    <message>
        <source>Kept by the engine</source>
        <translation>引擎预留</translation>
    </message>
    <message numerus="yes">
        <source>%1 on %n GPU(s)</source>
        <extracomment>where the memory of a replica ends: %1 is an amount such as &quot;320 GiB&quot;</extracomment>
        <translation>
            <numerusform>%1，%n 个 GPU</numerusform>
        </translation>
    </message>
    <message>
        <source>The service at its busiest hour</source>
        <translation>高峰小时的服务</translation>
    </message>
    <message>
        <source>Size the fleet</source>
        <translation>确定集群规模</translation>
    </message>
    <message>
        <source>Sets the nodes of the group to the fewest that hold the service.</source>
        <translation>将节点组的节点数设为足以承载该服务的最小值。</translation>
    </message>
    <message>
        <source>Calibrate from measurements…</source>
        <translation>用实测数据校准…</translation>
    </message>
    <message>
        <source>Fits the constants to benchmark rows of your own and keeps them in the plan.</source>
        <translation>用您自己的基准测试数据拟合常数，并保存到计划中。</translation>
    </message>
    <message>
        <source>P10 %1, no P90: the slow end does not hold</source>
        <extracomment>%1 is the lower end of the band of a figure; at its slow end the promise cannot be kept</extracomment>
        <translation>P10 %1，无 P90：慢端无法承载</translation>
    </message>
    <message>
        <source>An item in the mean of the year; replicas at the busiest hour</source>
        <translation>全年平均的单件；最忙小时的副本</translation>
    </message>
</context>
<context>
    <name>jw::ServiceParts</name>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日负载</translation>
    </message>
    <message>
        <source>Levers</source>
        <translation>优化手段</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能耗</translation>
    </message>
    <message>
        <source>Frontier</source>
        <translation>前沿</translation>
    </message>
    <message>
        <source>Sections of the service</source>
        <translation>服务的各部分</translation>
    </message>
    <message>
        <source>Usual lengths…</source>
        <translation>常用长度…</translation>
    </message>
    <message>
        <source>An item</source>
        <translation>单件</translation>
    </message>
    <message>
        <source>Usual items…</source>
        <translation>常用单件…</translation>
    </message>
    <message>
        <source>%1: %2 tokens in, %3 out (%4)</source>
        <extracomment>%1 is a kind of request such as &quot;Chat&quot;, %2 and %3 are numbers of tokens, %4 is a source</extracomment>
        <translation>%1：输入 %2 词元，输出 %3（%4）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is an item such as &quot;Embedding of 512 tokens, BERT-large&quot;, %2 is a source</extracomment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>jw::ServiceStartDialog</name>
    <message>
        <source>Serve requests</source>
        <translation>部署推理服务</translation>
    </message>
    <message>
        <source>A plan with a site, as many machines as keep the promise at the busiest hour, and the service on them. All of it can be changed later.</source>
        <translation>一个计划：含站点、在高峰小时满足承诺所需的机器，以及其上的服务。之后都可以更改。</translation>
    </message>
    <message>
        <source>As needed</source>
        <translation>按需</translation>
    </message>
    <message>
        <source>Own value</source>
        <translation>自定值</translation>
    </message>
    <message>
        <source>Counting the machines…</source>
        <translation>正在计算所需机器…</translation>
    </message>
    <message>
        <source>Serve %1</source>
        <extracomment>Name of a plan: %1 is a model</extracomment>
        <translation>部署 %1</translation>
    </message>
</context>
<context>
    <name>jw::ServingTable</name>
    <message>
        <source>Devices needed</source>
        <translation>所需设备数</translation>
    </message>
    <message>
        <source>Least to be had</source>
        <translation>最少供应数量</translation>
    </message>
    <message>
        <source>Cost of each (USD/h)</source>
        <translation>单台设备成本（USD/h）</translation>
    </message>
    <message>
        <source>GB/s per USD/h</source>
        <translation>每 USD/h 的 GB/s</translation>
    </message>
    <message>
        <source>TOPS per USD/h</source>
        <translation>每 USD/h 的 TOPS</translation>
    </message>
    <message>
        <source>TOPS per W</source>
        <translation>每 W 的 TOPS</translation>
    </message>
    <message>
        <source>Tokens/s of an answer, at most</source>
        <translation>单个回答每秒词元数上限</translation>
    </message>
    <message>
        <source>assumed: a host of 30 % of the TDP</source>
        <translation>假设：主机功率为 TDP 的 30 %</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Million output tokens (USD)</source>
        <translation>每百万输出词元（USD）</translation>
    </message>
    <message>
        <source>At best (USD)</source>
        <translation>最好情形（USD）</translation>
    </message>
    <message>
        <source>At worst (USD)</source>
        <translation>最差情形（USD）</translation>
    </message>
    <message>
        <source>GPUs of a replica</source>
        <translation>单副本 GPU 数</translation>
    </message>
    <message>
        <source>Requests at once</source>
        <translation>并发请求数</translation>
    </message>
    <message>
        <source>TPOT (ms)</source>
        <translation>TPOT（ms）</translation>
    </message>
    <message>
        <source>TTFT (ms)</source>
        <translation>TTFT（ms）</translation>
    </message>
    <message>
        <source>Output tokens/s and GPU</source>
        <translation>每 GPU 输出词元/s</translation>
    </message>
    <message>
        <source>J per output token</source>
        <translation>每输出词元能耗（J）</translation>
    </message>
    <message>
        <source>Screened</source>
        <translation>初筛</translation>
    </message>
    <message>
        <source>The plan&apos;s</source>
        <translation>计划价格</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>置信等级</translation>
    </message>
    <message>
        <source>Why not predicted</source>
        <translation>不作预测的原因</translation>
    </message>
    <message>
        <source>Cost of a million output tokens by accelerator</source>
        <translation>各加速器的每百万输出词元成本</translation>
    </message>
    <message>
        <source>Cost of a million output tokens</source>
        <translation>每百万输出词元成本</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a device, %2 the tier of its prediction, such as B</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 (%2–%3)</source>
        <extracomment>%1 is a figure, %2 and %3 its P10 and P90</extracomment>
        <translation>%1（%2–%3）</translation>
    </message>
    <message>
        <source>USD/Mtok out</source>
        <extracomment>Mtok are million tokens, out: of answers alone; a figure with its P10 and P90</extracomment>
        <translation>USD/Mtok 输出</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU 数</translation>
    </message>
    <message>
        <source>Tok/s/GPU</source>
        <translation>词元/s/GPU</translation>
    </message>
    <message>
        <source>Dearest offer (USD/h)</source>
        <translation>最贵报价（USD/h）</translation>
    </message>
    <message>
        <source>%1 (P10 %2 to P90 %3)</source>
        <extracomment>%1 is a figure, %2 and %3 its P10 and P90</extracomment>
        <translation>%1（P10 %2 至 P90 %3）</translation>
    </message>
    <message>
        <source>%1 USD at the dearest offer</source>
        <extracomment>tooltip of a bar at the cheapest offer: %1 is a cost</extracomment>
        <translation>按最贵报价为 %1 USD</translation>
    </message>
</context>
<context>
    <name>jw::ServingView</name>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>All rows with their heads, for a spreadsheet</source>
        <translation>全部行连同标题，可用于电子表格</translation>
    </message>
    <message>
        <source>Devices, best first</source>
        <translation>设备，最佳的在前</translation>
    </message>
    <message>
        <source>Choose a model…</source>
        <translation>选择模型…</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Model to serve</source>
        <translation>用于推理服务的模型</translation>
    </message>
    <message>
        <source>Where the machines stand</source>
        <translation>机器所在地区</translation>
    </message>
    <message>
        <source>Hardware for serving</source>
        <translation>推理服务的硬件</translation>
    </message>
    <message>
        <source>Hardware for serving: predicted, or only screened</source>
        <translation>推理服务的硬件：预测，或仅初筛</translation>
    </message>
    <message>
        <source>Choose a model: devices are ranked by the cost of a token where it can be predicted, else by what bounds serving.</source>
        <translation>请选择模型：能够预测的设备按每词元成本排名，其余按推理服务的瓶颈指标排名。</translation>
    </message>
    <message>
        <source>Rank screened by</source>
        <translation>初筛排名依据</translation>
    </message>
    <message>
        <source>With a tier: predicted at the largest load on vLLM without a promise; best and worst are those of the tier&apos;s band. Screened: no prediction, from data sheets alone; GB/s per USD/h bounds writing answers, TOPS reading prompts. The cheapest offer but spot, at full use; what is bought with electricity and the building.</source>
        <translation>有置信等级的：按 vLLM 上无延迟承诺时的最大负载预测；最好与最差情形取自该等级的区间。初筛：不作预测，仅依据数据手册；生成回答受限于每 USD/h 的 GB/s，读取提示词受限于 TOPS。取竞价以外成本最低的报价，按满负荷使用计；购置的设备计入电费和机房。</translation>
    </message>
</context>
<context>
    <name>jw::ShareMatrix</name>
    <message>
        <source>%1 (%)</source>
        <extracomment>Title of a column: %1 is a node group, its cells are shares of it in percent</extracomment>
        <translation>%1（%）</translation>
    </message>
    <message>
        <source>Continuous work together</source>
        <translation>持续工作合计</translation>
    </message>
    <message>
        <source>More of this group is given away than there is. Lower a share, or work waits for machines.</source>
        <translation>此节点组分出的份额已超过其总量。请调低某个份额，否则工作将等待机器空出。</translation>
    </message>
    <message>
        <source>%1 on %2: %3 %</source>
        <extracomment>%1 workload, %2 node group, %3 share in percent or nothing</extracomment>
        <translation>%1 在 %2 上：%3 %</translation>
    </message>
</context>
<context>
    <name>jw::ShortcutsDialog</name>
    <message>
        <source>Take what was typed</source>
        <translation>采用输入的内容</translation>
    </message>
    <message>
        <source>Take a note of several lines</source>
        <translation>采用多行备注</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Menu of the field or table</source>
        <translation>字段或表格的菜单</translation>
    </message>
    <message>
        <source>Edit the cell, explain a result</source>
        <translation>编辑单元格，解释结果</translation>
    </message>
    <message>
        <source>Remove the rows, reset an override</source>
        <translation>删除行，重置覆盖</translation>
    </message>
    <message>
        <source>Duplicate the row</source>
        <translation>复制一行</translation>
    </message>
    <message>
        <source>Move the row</source>
        <translation>移动行</translation>
    </message>
    <message>
        <source>Copy with headings</source>
        <translation>连同标题复制</translation>
    </message>
    <message>
        <source>Paint the hours of a tariff</source>
        <translation>涂画电价的小时</translation>
    </message>
    <message>
        <source>Read the values</source>
        <translation>读取数值</translation>
    </message>
    <message>
        <source>Move the chart</source>
        <translation>移动图表</translation>
    </message>
    <message>
        <source>Zoom the chart</source>
        <translation>缩放图表</translation>
    </message>
    <message>
        <source>Show all of the chart</source>
        <translation>显示整个图表</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>In fields</source>
        <translation>在字段中</translation>
    </message>
    <message>
        <source>In tables</source>
        <translation>在表格中</translation>
    </message>
    <message>
        <source>In charts</source>
        <translation>在图表中</translation>
    </message>
</context>
<context>
    <name>jw::SitesPage</name>
    <message>
        <source>Sites</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>From catalogue…</source>
        <translation>从目录添加…</translation>
    </message>
    <message>
        <source>Add site</source>
        <translation>添加站点</translation>
    </message>
    <message>
        <source>A site adds what its place brings: electricity price, PUE, carbon, water. There is none yet.</source>
        <translation>站点带来所在地的条件：电价、PUE、碳和水。目前还没有站点。</translation>
    </message>
    <message>
        <source>Add site from the catalogue</source>
        <translation>从目录添加站点</translation>
    </message>
    <message>
        <source>Open an example: a PC at home for a week</source>
        <translation>打开示例：一台家用电脑运行一周</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation>
            <numerusform>%n 个站点</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a site from the catalogue</source>
        <translation>从目录添加站点</translation>
    </message>
    <message>
        <source>Choose a region</source>
        <translation>选择地区</translation>
    </message>
</context>
<context>
    <name>jw::SlidePopup</name>
    <message>
        <source>Left end of the slider</source>
        <translation>滑块左端</translation>
    </message>
    <message>
        <source>Right end of the slider</source>
        <translation>滑块右端</translation>
    </message>
    <message>
        <source>The left end must be less than the right end: type another number.</source>
        <translation>左端必须小于右端：请输入其他数值。</translation>
    </message>
</context>
<context>
    <name>jw::SourceDialog</name>
    <message>
        <source>Source of %1</source>
        <translation>%1的来源</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>2026-07 or 2026-07-31</source>
        <translation>2026-07 或 2026-07-31</translation>
    </message>
    <message>
        <source>Set source</source>
        <translation>设置来源</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>jw::SourceTexts</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the kind of a source (&quot;Data sheet&quot;), %2 its title</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a source in words, %2 its date</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>≈ an estimate; %1</source>
        <extracomment>%1 is a source in words</extracomment>
        <translation>≈ 估算值；%1</translation>
    </message>
</context>
<context>
    <name>jw::SpeedChoice</name>
    <message>
        <source>Time follows from</source>
        <translation>时间依据</translation>
    </message>
    <message>
        <source>Model and layout</source>
        <translation>模型与并行布局</translation>
    </message>
    <message>
        <source>Model and own MFU</source>
        <translation>模型与自填 MFU</translation>
    </message>
    <message>
        <source>GPU-hours as reported</source>
        <translation>报告的 GPU 小时数</translation>
    </message>
</context>
<context>
    <name>jw::StaircasePanel</name>
    <message>
        <source>Energy of a request</source>
        <translation>每次请求能耗</translation>
    </message>
    <message>
        <source>Energy of a request by what is counted, and published figures</source>
        <translation>按计入范围划分的每次请求能耗与公布值</translation>
    </message>
    <message>
        <source>Energy of a request, step by step</source>
        <translation>每次请求能耗，逐级明细</translation>
    </message>
    <message>
        <source>Published energies of a request</source>
        <translation>已公布的每次请求能耗</translation>
    </message>
    <message>
        <source>The energy of a request follows from requests, a model and machines that serve it. Fill in the service first.</source>
        <translation>每次请求能耗由请求、模型和提供服务的机器得出。请先填写服务。</translation>
    </message>
    <message>
        <source>Energy of an item</source>
        <translation>每件能耗</translation>
    </message>
    <message>
        <source>Energy of an item by what is counted</source>
        <translation>按计入范围的每件能耗</translation>
    </message>
    <message>
        <source>Energy of an item, step by step</source>
        <translation>每件能耗，逐级</translation>
    </message>
</context>
<context>
    <name>jw::StaircaseTable</name>
    <message>
        <source>%1 (%2–%3)</source>
        <extracomment>%1 is a figure, %2 and %3 its P10 and P90</extracomment>
        <translation>%1（%2–%3）</translation>
    </message>
    <message>
        <source>GPUs at work</source>
        <translation>工作中的 GPU</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Idle machines</source>
        <translation>空闲机器</translation>
    </message>
    <message>
        <source>Cooling and losses</source>
        <translation>制冷和损耗</translation>
    </message>
    <message>
        <source>within P10 to P90</source>
        <translation>在 P10 至 P90 之内</translation>
    </message>
    <message>
        <source>peak power all day</source>
        <translation>全天按峰值功率计</translation>
    </message>
    <message>
        <source>not said what</source>
        <translation>未说明计入范围</translation>
    </message>
    <message>
        <source>other answer length</source>
        <translation>回答长度不同</translation>
    </message>
    <message>
        <source>answers not known</source>
        <translation>回答长度未知</translation>
    </message>
    <message>
        <source>other batch</source>
        <translation>批次不同</translation>
    </message>
    <message>
        <source>batch not known</source>
        <translation>批次未知</translation>
    </message>
    <message>
        <source>Energy of a request</source>
        <translation>每次请求能耗</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>计入范围</translation>
    </message>
    <message>
        <source>rings: published figures at the step that they count</source>
        <translation>圆环：公布值，位于其计入范围对应的一级</translation>
    </message>
    <message>
        <source>Output token (J)</source>
        <translation>每输出词元（J）</translation>
    </message>
    <message>
        <source>Million tokens in and out (kWh)</source>
        <translation>每百万输入和输出词元（kWh）</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>公布值</translation>
    </message>
    <message>
        <source>It counts</source>
        <translation>其计入范围</translation>
    </message>
    <message>
        <source>Published (Wh)</source>
        <translation>公布值（Wh）</translation>
    </message>
    <message>
        <source>This service (Wh)</source>
        <translation>本服务（Wh）</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>比值</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>%1 (%2; %3). Source: %4, as of %5.</source>
        <extracomment>%1 is a published figure, %2 how it was found such as &quot;measured&quot;, %3 a model, %4 a source, %5 a date</extracomment>
        <translation>%1（%2；%3）。来源：%4，截至 %5。</translation>
    </message>
    <message>
        <source>The machines cannot serve the busiest hour, so these figures are those of fewer requests than are asked.</source>
        <translation>机器无法承担高峰小时的负载，因此所示数值对应的请求少于实际需求。</translation>
    </message>
    <message>
        <source>Energy of an item</source>
        <translation>每件能耗</translation>
    </message>
    <message>
        <source>GPUs only</source>
        <translation>仅 GPU</translation>
    </message>
    <message>
        <source>no idle machines</source>
        <translation>不含空闲机器</translation>
    </message>
    <message>
        <source>no cooling</source>
        <translation>不含制冷</translation>
    </message>
    <message>
        <source>within band; %1</source>
        <extracomment>%1 is what a published figure leaves out, such as &quot;GPUs only&quot;, or &quot;another model (405B)&quot;</extracomment>
        <translation>在区间内；%1</translation>
    </message>
    <message>
        <source>Added (%1)</source>
        <extracomment>heads of columns: %1 is a unit such as Wh</extracomment>
        <translation>增加（%1）</translation>
    </message>
    <message>
        <source>Item (%1)</source>
        <translation>每件（%1）</translation>
    </message>
    <message>
        <source>Request (%1)</source>
        <translation>每次请求（%1）</translation>
    </message>
    <message>
        <source>An item takes %1 at the meter. No band: its time and energy are measured.</source>
        <extracomment>%1 is an energy such as &quot;2.1 Wh&quot;</extracomment>
        <translation>每件在电表处耗能 %1。无区间：其时间与能耗为实测值。</translation>
    </message>
    <message>
        <source>An item takes %1 at the meter; tier %2: eight times in ten between %3 and %4.</source>
        <extracomment>%1 is an energy such as &quot;2.1 Wh&quot;, %2 a tier A, B or C, %3 its P10 as a number, %4 its P90 with unit</extracomment>
        <translation>每件在电表处耗能 %1；等级 %2：十次中有八次在 %3 至 %4 之间。</translation>
    </message>
    <message>
        <source>A request takes %1 at the meter; tier %2: eight times in ten between %3 and %4.</source>
        <translation>一次请求在电表处耗能 %1；等级 %2：十次中有八次在 %3 至 %4 之间。</translation>
    </message>
    <message>
        <source>another model (%1B)</source>
        <extracomment>%1 is a number: billions of parameters, as in &quot;405B&quot;</extracomment>
        <translation>另一模型（%1B）</translation>
    </message>
    <message>
        <source>It shares its replica with others: %1 sequences at once in the mean of the day.</source>
        <extracomment>%1 is a number of sequences</extracomment>
        <translation>它与其他请求共用副本：全天平均同时 %1 个序列。</translation>
    </message>
    <message>
        <source>cause not known</source>
        <translation>原因未知</translation>
    </message>
</context>
<context>
    <name>jw::StartDialog</name>
    <message>
        <source>Make the plan</source>
        <translation>生成计划</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is where a figure is from, %2 a date</extracomment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>jw::StartPage</name>
    <message>
        <source>Open sample %1</source>
        <translation>打开示例“%1”</translation>
    </message>
    <message>
        <source>Plans that you open or save are listed here.</source>
        <translation>打开或保存过的计划会列在此处。</translation>
    </message>
    <message>
        <source>%1: not there any more</source>
        <translation>%1：已不存在</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Pin %1</source>
        <translation>固定 %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove %1 from the list</source>
        <translation>从列表中移除 %1</translation>
    </message>
    <message>
        <source>Energy and cost of AI</source>
        <translation>AI 的能耗与成本</translation>
    </message>
    <message>
        <source>Open a worked example, change a number, and watch what it costs in money, energy, carbon and water. Samples open as unsaved copies.</source>
        <translation>打开一个完整示例，改动一个数值，看看它在资金、能耗、碳和水上的代价。示例以未保存的副本打开。</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>新建计划</translation>
    </message>
    <message>
        <source>Open a plan…</source>
        <translation>打开计划…</translation>
    </message>
    <message>
        <source>Worked examples</source>
        <translation>完整示例</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>最近的文件</translation>
    </message>
    <message>
        <source>Train one model…</source>
        <translation>训练一个模型…</translation>
    </message>
    <message>
        <source>Serve requests…</source>
        <translation>部署推理服务…</translation>
    </message>
</context>
<context>
    <name>jw::StoredSetsButton</name>
    <message>
        <source>Sets of the plan</source>
        <translation>计划的常数组</translation>
    </message>
    <message>
        <source>Remove %1 (%2 rows)</source>
        <extracomment>%1 names model, accelerator, engine and precision of a set of fitted constants, %2 a number of rows</extracomment>
        <translation>删除 %1（%2 个条目）</translation>
    </message>
    <message>
        <source>The plan has no sets of its own yet.</source>
        <translation>计划中还没有自己的常数组。</translation>
    </message>
</context>
<context>
    <name>jw::Subject</name>
    <message>
        <source>plan year %1</source>
        <extracomment>%1 is a year</extracomment>
        <translation>计划年份 %1</translation>
    </message>
    <message>
        <source>plan years %1–%2</source>
        <extracomment>%1 and %2 are years</extracomment>
        <translation>计划年份 %1–%2</translation>
    </message>
    <message>
        <source>Whole plan</source>
        <translation>整个计划</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>本次运行</translation>
    </message>
    <message>
        <source>per year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>power supplies</source>
        <translation>电源</translation>
    </message>
    <message>
        <source>each scenario&apos;s own period</source>
        <translation>各方案各自的时段</translation>
    </message>
</context>
<context>
    <name>jw::SummaryPanel</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 is a median error such as 4.2 %, %2 how many rows it is of</extracomment>
        <translation>%1（%2 条）</translation>
    </message>
    <message>
        <source>%1 met</source>
        <extracomment>%1 is the largest error that a goal allows, such as 5 %</extracomment>
        <translation>%1，达标</translation>
    </message>
    <message>
        <source>%1 missed</source>
        <translation>%1，未达标</translation>
    </message>
    <message>
        <source>Tier %1, inside the fit</source>
        <extracomment>%1 is a tier: A, B or C</extracomment>
        <translation>置信等级 %1，拟合内</translation>
    </message>
    <message>
        <source>Tier %1, outside the fit</source>
        <translation>置信等级 %1，拟合外</translation>
    </message>
    <message>
        <source>Published values within P10–P90: eight in ten should be</source>
        <translation>P10–P90 内的公布值：十个中应有八个</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>条目数</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不作预测</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Goal of the median</source>
        <translation>中位数目标</translation>
    </message>
    <message>
        <source>P90</source>
        <translation>P90</translation>
    </message>
    <message>
        <source>Goal of the P90</source>
        <translation>P90 目标</translation>
    </message>
    <message>
        <source>Median inside the fit</source>
        <translation>中位数（拟合内）</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>置信等级</translation>
    </message>
    <message>
        <source>In the band</source>
        <translation>区间内占比</translation>
    </message>
    <message>
        <source>Errors by metric</source>
        <translation>各指标的误差</translation>
    </message>
    <message>
        <source>Bands by tier</source>
        <translation>各置信等级的区间</translation>
    </message>
    <message>
        <source>Sources left out</source>
        <translation>剔除的来源</translation>
    </message>
    <message>
        <source>%1: band too narrow</source>
        <extracomment>%1 is a share such as 65.0 %</extracomment>
        <translation>%1：区间过窄</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is a metric such as TPOT, %2 a text such as Tier A, outside the fit</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Rows held out</source>
        <translation>留出的条目</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>%1: band too wide</source>
        <extracomment>%1 is a share such as 95.0 %</extracomment>
        <translation>%1：区间过宽</translation>
    </message>
    <message>
        <source>%1: too few rows to judge</source>
        <extracomment>%1 is the largest error that a goal allows, such as 5 %
----------
%1 is a share such as 80.0 %</extracomment>
        <translation>%1：行数过少，无法判断</translation>
    </message>
    <message>
        <source>%1: met</source>
        <extracomment>%1 is a share such as 80.0 %</extracomment>
        <translation>%1：达标</translation>
    </message>
    <message>
        <source>Goal of the mean, unseen models</source>
        <translation>未见模型的平均误差目标</translation>
    </message>
    <message>
        <source>%1: see Rows held out</source>
        <translation>%1：见“留出的条目”</translation>
    </message>
    <message>
        <source>Errors by metric outside the fit, of the rows shown</source>
        <translation>各指标在拟合外的误差（仅显示的条目）</translation>
    </message>
    <message>
        <source>Median of all</source>
        <translation>中位数（全部）</translation>
    </message>
</context>
<context>
    <name>jw::SweepChart</name>
    <message>
        <source>Scenario: %1</source>
        <extracomment>note of a chart: %1 is a scenario</extracomment>
        <translation>方案：%1</translation>
    </message>
    <message>
        <source>as planned</source>
        <translation>按计划</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>note of a chart: %1 is an input that stays the same in it, %2 its value
----------
a line of a tooltip: %1 is a scenario, %2 why it has no results</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, at least</source>
        <extracomment>name of a line in a chart: %1 is a scenario whose result is a lower bound</extracomment>
        <translation>%1，至少</translation>
    </message>
    <message>
        <source>Bands: P10 to P90 of %1 samples of all else that is uncertain</source>
        <extracomment>caption of a chart: %1 is a number</extracomment>
        <translation>色带：其余所有不确定量 %1 个样本的 P10 至 P90</translation>
    </message>
    <message>
        <source>%1: too few machines for the load</source>
        <extracomment>a line of a tooltip: %1 are services</extracomment>
        <translation>%1：机器不足以承担负载</translation>
    </message>
    <message>
        <source>Squares: the machines of a service do not hold its load</source>
        <translation>方框：某项服务的机器承担不了其负载</translation>
    </message>
</context>
<context>
    <name>jw::SweepTab</name>
    <message>
        <source>Input that varies</source>
        <translation>变化的输入</translation>
    </message>
    <message>
        <source>Second input</source>
        <translation>第二个输入</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>The same sweep for the command line: sent again, it goes on where it stopped</source>
        <translation>用于命令行的同一扫描：再次执行会从中断处继续</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>The result over the inputs</source>
        <translation>结果随输入的变化</translation>
    </message>
    <message>
        <source>Click a point, or move to it with the arrow keys and press Enter, to make a scenario with its inputs.</source>
        <translation>点击某一点，或用方向键移到该点后按 Enter，即可用其输入新建方案。</translation>
    </message>
    <message>
        <source>Choose the input that is to vary.</source>
        <translation>请选择要变化的输入。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>name of a scenario: %1 is the one it is based on, %2 its inputs</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>The scenario “%1” is there already.</source>
        <translation>方案“%1”已经存在。</translation>
    </message>
    <message>
        <source>New scenario “%1”, based on %2. Undo takes it back.</source>
        <extracomment>%1 is a new scenario, %2 the one that it is based on</extracomment>
        <translation>已新建方案“%1”，基于“%2”。可撤销。</translation>
    </message>
    <message>
        <source>Resumed: %1 of %2 points were kept.</source>
        <extracomment>%1 and %2 are numbers of points</extracomment>
        <translation>已续算：%2 个点中已保存 %1 个。</translation>
    </message>
    <message>
        <source>%1 of %2 points are kept: Run goes on with them.</source>
        <extracomment>%1 and %2 are numbers of points</extracomment>
        <translation>%2 个点中已保存 %1 个：点“运行”可接着算。</translation>
    </message>
    <message>
        <source>Export the points</source>
        <translation>导出各点</translation>
    </message>
    <message>
        <source>sweep</source>
        <translation>参数扫描</translation>
    </message>
    <message>
        <source>Not all points are there yet: run the sweep to its end, then export them.</source>
        <translation>尚未算完所有点：请先将参数扫描运行完，再导出。</translation>
    </message>
    <message>
        <source>Input %1</source>
        <extracomment>%1 is the place of an input in a list</extracomment>
        <translation>输入 %1</translation>
    </message>
    <message>
        <source>Remove input %1</source>
        <extracomment>%1 is the place of an input in a list</extracomment>
        <translation>移除输入 %1</translation>
    </message>
    <message>
        <source>Add input</source>
        <translation>添加输入</translation>
    </message>
    <message>
        <source>How the points are shown</source>
        <translation>各点的显示方式</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Export points…</source>
        <translation>导出各点…</translation>
    </message>
    <message>
        <source>All points as CSV, as the command line writes them</source>
        <translation>将所有点导出为 CSV，与命令行所写相同</translation>
    </message>
    <message>
        <source>All points; Enter makes a scenario with the inputs of a row</source>
        <translation>所有点；按回车键以该行的输入新建方案</translation>
    </message>
    <message>
        <source>The points are exported.</source>
        <translation>各点已导出。</translation>
    </message>
    <message>
        <source>Two inputs are the same: choose another one, or none, in place of one of them.</source>
        <translation>有两个输入相同：请改选其中一个，或将其设为无。</translation>
    </message>
    <message>
        <source>These inputs make %1 points; the window takes %2 at most. Take fewer values or inputs, or run the sweep with joulewright-cli.</source>
        <extracomment>%1 and %2 are numbers of points</extracomment>
        <translation>这些输入共有 %1 个点；窗口最多接受 %2 个。请减少取值或输入，或用 joulewright-cli 运行参数扫描。</translation>
    </message>
    <message>
        <source>The sweep goes on, but its points are no longer kept for another day: %1</source>
        <extracomment>%1 says what is wrong with the disk</extracomment>
        <translation>参数扫描继续进行，但不再保存各点供日后使用：%1</translation>
    </message>
    <message>
        <source>The table is of other inputs than those above: run to have it anew.</source>
        <translation>此表对应的输入与上方不同：请重新运行。</translation>
    </message>
</context>
<context>
    <name>jw::SweepTable</name>
    <message>
        <source>%1, at least</source>
        <extracomment>head of a column: %1 is a scenario whose result is a lower bound</extracomment>
        <translation>%1，至少</translation>
    </message>
    <message>
        <source>Why there is no result</source>
        <translation>为何没有结果</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>head of a column: %1 is a scenario, %2 is P10, P50 or P90</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Services that do not hold their load</source>
        <translation>承担不了负载的服务</translation>
    </message>
</context>
<context>
    <name>jw::SweepView</name>
    <message numerus="yes">
        <source>The plan refuses %n point(s); the first: %1</source>
        <extracomment>%n is a number of points, %1 why the first of them has no result</extracomment>
        <translation>
            <numerusform>计划无法计算 %n 个点；第一个：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>part of a scenario&apos;s name: %1 is an input, %2 its value with its unit</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between the inputs in a scenario&apos;s name: &quot;GPUs 2,048, PUE 1.2&quot;</extracomment>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>At %n point(s) the machines of a service do not hold its load.</source>
        <extracomment>%n is a number of points</extracomment>
        <translation>
            <numerusform>在 %n 个点上，某项服务的机器承担不了其负载。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At %n point(s) the machines of a service do not hold its load in some of the samples.</source>
        <extracomment>%n is a number of points</extracomment>
        <translation>
            <numerusform>在 %n 个点上，某项服务的机器在部分样本中承担不了其负载。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jw::TariffEditor</name>
    <message>
        <source>Price by hour</source>
        <translation>分时电价</translation>
    </message>
    <message>
        <source>Add tariff</source>
        <translation>添加分时电价</translation>
    </message>
    <message>
        <source>Remove tariff</source>
        <translation>删除分时电价</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation>周一至周五</translation>
    </message>
    <message>
        <source>Saturday and Sunday</source>
        <translation>周六和周日</translation>
    </message>
    <message>
        <source>This site pays its flat price at every hour. A tariff says what each hour costs.</source>
        <translation>此站点每小时都按统一价格付费。添加分时电价，即可设定每小时的价格。</translation>
    </message>
    <message>
        <source>Price to paint, %1</source>
        <extracomment>%1 is the unit of a price: &quot;$/kWh&quot;</extracomment>
        <translation>涂入价格（%1）</translation>
    </message>
    <message>
        <source>Prices by month and hour</source>
        <translation>各月各小时的价格</translation>
    </message>
    <message>
        <source>Price bands</source>
        <translation>电价时段</translation>
    </message>
    <message>
        <source>Sweep over hours with the mouse, or mark them with Shift and the arrow keys and press Space. Bands are the same in all scenarios; Delete removes one.</source>
        <translation>用鼠标划过各小时即可涂入价格，或用 Shift 加方向键选取后按空格键。电价时段在所有方案中相同；按 Delete 可删除一个。</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>分时电价</translation>
    </message>
</context>
<context>
    <name>jw::TariffGrid</name>
    <message>
        <source>%1, %2 to %3 h: no price</source>
        <extracomment>A cell of the price grid: %1 monthAt, %2 and %3 hours of the dayAt</extracomment>
        <translation>%1，%2 至 %3 时：无价格</translation>
    </message>
    <message>
        <source>%1, %2 to %3 h: %4 %5</source>
        <extracomment>A cell of the price grid: %1 monthAt, %2 and %3 hours of the dayAt, %4 price, %5 its unit</extracomment>
        <translation>%1，%2 至 %3 时：%4 %5</translation>
    </message>
</context>
<context>
    <name>jw::Term</name>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>厂商</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Form factor</source>
        <translation>外形规格</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>显存</translation>
    </message>
    <message>
        <source>Memory bandwidth</source>
        <translation>显存带宽</translation>
    </message>
    <message>
        <source>TDP</source>
        <translation>TDP</translation>
    </message>
    <message>
        <source>Accelerator idle power</source>
        <translation>加速器空闲功率</translation>
    </message>
    <message>
        <source>Interconnect</source>
        <translation>互连带宽</translation>
    </message>
    <message>
        <source>Embodied carbon</source>
        <translation>隐含碳</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>标价</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>加速器</translation>
    </message>
    <message>
        <source>Accelerators</source>
        <translation>加速器</translation>
    </message>
    <message>
        <source>Provider&apos;s region</source>
        <translation>服务商区域</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>On demand</source>
        <translation>按需</translation>
    </message>
    <message>
        <source>Reserved 1 year</source>
        <translation>预留 1 年</translation>
    </message>
    <message>
        <source>Reserved 3 years</source>
        <translation>预留 3 年</translation>
    </message>
    <message>
        <source>Spot</source>
        <translation>竞价</translation>
    </message>
    <message>
        <source>On demand per accelerator</source>
        <translation>每加速器按需价</translation>
    </message>
    <message>
        <source>Kind of region</source>
        <translation>地区类型</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Grid carbon</source>
        <translation>电网碳强度</translation>
    </message>
    <message>
        <source>Carbon basis</source>
        <translation>碳核算口径</translation>
    </message>
    <message>
        <source>Electricity price, industry</source>
        <translation>工业电价</translation>
    </message>
    <message>
        <source>Electricity price, homes</source>
        <translation>居民电价</translation>
    </message>
    <message>
        <source>Electricity price, wholesale 2024</source>
        <translation>2024 年批发电价</translation>
    </message>
    <message>
        <source>PUE</source>
        <translation>PUE</translation>
    </message>
    <message>
        <source>WUE</source>
        <translation>WUE</translation>
    </message>
    <message>
        <source>Grid water</source>
        <translation>电网用水强度</translation>
    </message>
    <message>
        <source>Renewable share</source>
        <translation>可再生能源占比</translation>
    </message>
    <message>
        <source>Estimated fields</source>
        <translation>估算字段</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至日期</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Host power</source>
        <translation>主机功率</translation>
    </message>
    <message>
        <source>Maximum power</source>
        <translation>最大功率</translation>
    </message>
    <message>
        <source>Idle power</source>
        <translation>空闲功率</translation>
    </message>
    <message>
        <source>Scale-out</source>
        <translation>横向扩展带宽</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>小数分隔符</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Calculate automatically</source>
        <translation>自动计算</translation>
    </message>
    <message>
        <source>Copy with my decimal sign</source>
        <translation>按所选小数分隔符复制</translation>
    </message>
    <message>
        <source>Keep a backup on saving</source>
        <translation>保存时保留备份</translation>
    </message>
    <message>
        <source>Samples for new plans</source>
        <translation>新计划的抽样次数</translation>
    </message>
    <message>
        <source>Accelerator name</source>
        <translation>加速器名称</translation>
    </message>
    <message>
        <source>both directions together</source>
        <translation>双向合计</translation>
    </message>
    <message>
        <source>System maximum per accelerator</source>
        <translation>每加速器系统最大功率</translation>
    </message>
    <message>
        <source>greatest power of a whole system over its accelerators</source>
        <translation>整套系统的最大功率除以加速器数量</translation>
    </message>
    <message>
        <source>Peak rates</source>
        <translation>峰值算力（各精度）</translation>
    </message>
    <message>
        <source>Fleet name</source>
        <translation>集群名称</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>Group name</source>
        <translation>节点组名称</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点数</translation>
    </message>
    <message>
        <source>Accelerators per node</source>
        <translation>每节点加速器数</translation>
    </message>
    <message>
        <source>Average utilization</source>
        <translation>平均利用率</translation>
    </message>
    <message>
        <source>of power, between idle and peak</source>
        <translation>按功率计，介于空闲与峰值之间</translation>
    </message>
    <message>
        <source>Tenure</source>
        <translation>持有方式</translation>
    </message>
    <message>
        <source>Price per node</source>
        <translation>节点单价</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>租金</translation>
    </message>
    <message>
        <source>per accelerator and hour, on demand</source>
        <translation>每加速器每小时，按需价</translation>
    </message>
    <message>
        <source>In service from</source>
        <translation>投运日期</translation>
    </message>
    <message>
        <source>Node idle power</source>
        <translation>节点空闲功率</translation>
    </message>
    <message>
        <source>of the whole node at the wall; with the node peak power it goes before host and accelerators</source>
        <translation>整个节点在插座端的功率；与节点峰值功率同时填写时，优先于主机和加速器的数值</translation>
    </message>
    <message>
        <source>Node peak power</source>
        <translation>节点峰值功率</translation>
    </message>
    <message>
        <source>Host idle power</source>
        <translation>主机空闲功率</translation>
    </message>
    <message>
        <source>Host peak power</source>
        <translation>主机峰值功率</translation>
    </message>
    <message>
        <source>Power cap</source>
        <translation>功率上限</translation>
    </message>
    <message>
        <source>per accelerator; empty = TDP</source>
        <translation>每个加速器；留空则取 TDP</translation>
    </message>
    <message>
        <source>PSU efficiency</source>
        <translation>电源效率</translation>
    </message>
    <message>
        <source>Power supplies</source>
        <translation>电源数量</translation>
    </message>
    <message>
        <source>Power of a supply</source>
        <translation>单个电源功率</translation>
    </message>
    <message>
        <source>Spare supplies</source>
        <translation>备用电源数</translation>
    </message>
    <message>
        <source>Owned share</source>
        <translation>自有占比</translation>
    </message>
    <message>
        <source>Reserved share</source>
        <translation>预留占比</translation>
    </message>
    <message>
        <source>Spot share</source>
        <translation>竞价占比</translation>
    </message>
    <message>
        <source>Reserved rent</source>
        <translation>预留租金</translation>
    </message>
    <message>
        <source>Spot rent</source>
        <translation>竞价租金</translation>
    </message>
    <message>
        <source>Useful share of spot</source>
        <translation>竞价有效占比</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>使用年限</translation>
    </message>
    <message>
        <source>Salvage value</source>
        <translation>残值</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>维护</translation>
    </message>
    <message>
        <source>of the price, per year</source>
        <translation>每年占购置价格的比例</translation>
    </message>
    <message>
        <source>Embodied carbon of a node</source>
        <translation>节点隐含碳</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>故障率</translation>
    </message>
    <message>
        <source>Plan name</source>
        <translation>计划名称</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>ISO 4217 code; all money in the plan is in it</source>
        <translation>ISO 4217 代码；计划中的所有金额均以此货币计</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>1 USD in the plan&apos;s currency; used when a catalogue price is copied in</source>
        <translation>1 USD 折合的计划货币金额；从目录复制价格时使用</translation>
    </message>
    <message>
        <source>Start year</source>
        <translation>起始年份</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年数</translation>
    </message>
    <message>
        <source>Discount rate</source>
        <translation>贴现率</translation>
    </message>
    <message>
        <source>nominal, per year</source>
        <translation>名义值，每年</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>抽样次数</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Kind of source</source>
        <translation>来源类型</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>查阅日期</translation>
    </message>
    <message>
        <source>License</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Scenario name</source>
        <translation>方案名称</translation>
    </message>
    <message>
        <source>Based on</source>
        <translation>基于方案</translation>
    </message>
    <message>
        <source>Color</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Site name</source>
        <translation>站点名称</translation>
    </message>
    <message>
        <source>row of the catalogue of regions the figures were taken from</source>
        <translation>数值取自地区目录的哪一行</translation>
    </message>
    <message>
        <source>energy at the meter over energy of the IT equipment (ISO/IEC 30134-2)</source>
        <translation>电表侧电量与 IT 设备能耗之比（ISO/IEC 30134-2）</translation>
    </message>
    <message>
        <source>Electricity price</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>flat price at the meter; a tariff goes before it</source>
        <translation>电表侧的单一电价；设有分时电价时以分时电价为准</translation>
    </message>
    <message>
        <source>location-based, per kWh at the meter (GHG Protocol scope 2)</source>
        <translation>基于位置，按电表侧每 kWh 计（GHG Protocol 范围 2）</translation>
    </message>
    <message>
        <source>water used on site per kWh of IT energy</source>
        <translation>站点每 kWh IT 能耗的用水量</translation>
    </message>
    <message>
        <source>Power limit</source>
        <translation>供电上限</translation>
    </message>
    <message>
        <source>what the grid connection carries; empty = no limit</source>
        <translation>电网接入所能承载的功率；留空表示不限</translation>
    </message>
    <message>
        <source>Market-based carbon</source>
        <translation>碳强度（基于市场）</translation>
    </message>
    <message>
        <source>life-cycle or direct, generation or consumption: never compare across bases</source>
        <translation>生命周期或直接排放，发电侧或用电侧：口径不同，不可比较</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>绿证覆盖率</translation>
    </message>
    <message>
        <source>share of the energy covered by energy attribute certificates</source>
        <translation>能源属性证书（绿证）覆盖的电量占比</translation>
    </message>
    <message>
        <source>water used by power plants per kWh at the meter</source>
        <translation>电表侧每 kWh 对应的发电厂用水量</translation>
    </message>
    <message>
        <source>Water price</source>
        <translation>水价</translation>
    </message>
    <message>
        <source>Power available from</source>
        <translation>可供电日期</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月数</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>From hour</source>
        <translation>起始时刻</translation>
    </message>
    <message>
        <source>To hour</source>
        <translation>结束时刻</translation>
    </message>
    <message>
        <source>Tariff name</source>
        <translation>分时电价名称</translation>
    </message>
    <message>
        <source>Demand charge</source>
        <translation>需量电费</translation>
    </message>
    <message>
        <source>Fixed charge</source>
        <translation>固定电费</translation>
    </message>
    <message>
        <source>Yearly change</source>
        <translation>年变化率</translation>
    </message>
    <message>
        <source>Price bands</source>
        <translation>电价时段</translation>
    </message>
    <message>
        <source>Workload name</source>
        <translation>工作负载名称</translation>
    </message>
    <message>
        <source>Kind of work</source>
        <translation>工作负载类型</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>运行方式</translation>
    </message>
    <message>
        <source>one run of some hours, or every hour of every plan year</source>
        <translation>运行若干小时后结束，或在计划期内全年不间断</translation>
    </message>
    <message>
        <source>Start date</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>小时数</translation>
    </message>
    <message>
        <source>of work without machines of a fleet</source>
        <translation>不使用集群机器的工作负载所在的站点</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>工作负载</translation>
    </message>
    <message>
        <source>Node group</source>
        <translation>节点组</translation>
    </message>
    <message>
        <source>Share of the group</source>
        <translation>占节点组比例</translation>
    </message>
    <message>
        <source>Own utilization</source>
        <translation>自定利用率</translation>
    </message>
    <message>
        <source>empty = that of the group</source>
        <translation>留空则取节点组的利用率</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Per</source>
        <translation>计价方式</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Cost line name</source>
        <translation>费用项名称</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>所属对象</translation>
    </message>
    <message>
        <source>Kind of cost</source>
        <translation>费用类型</translation>
    </message>
    <message>
        <source>Unit power</source>
        <translation>单台功率</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>台数</translation>
    </message>
    <message>
        <source>Utilization</source>
        <translation>利用率</translation>
    </message>
    <message>
        <source>only to check the figures against its data sheet</source>
        <translation>仅用于与规格书核对数值</translation>
    </message>
    <message>
        <source>Energy per query</source>
        <translation>每次查询能耗</translation>
    </message>
    <message>
        <source>of the IT equipment, before PUE</source>
        <translation>IT 设备能耗，未乘 PUE</translation>
    </message>
    <message>
        <source>Queries per user and day</source>
        <translation>每用户每日查询次数</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户数</translation>
    </message>
    <message>
        <source>Peak factor</source>
        <translation>峰值系数</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>计算量</translation>
    </message>
    <message>
        <source>Reading of the work</source>
        <translation>计算量口径</translation>
    </message>
    <message>
        <source>TFLOP: work over rate gives seconds; TFLOPS-hours: it gives hours</source>
        <translation>TFLOP：计算量除以算力得秒数；TFLOPS-hours：得小时数</translation>
    </message>
    <message>
        <source>Peak rate</source>
        <translation>峰值算力</translation>
    </message>
    <message>
        <source>Utilization of the peak</source>
        <translation>峰值算力利用率</translation>
    </message>
    <message>
        <source>Rent of a device</source>
        <translation>单台设备租金</translation>
    </message>
    <message>
        <source>Power of a device</source>
        <translation>单台设备功率</translation>
    </message>
    <message>
        <source>Least hours billed</source>
        <translation>最低计费小时数</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备数量</translation>
    </message>
    <message>
        <source>GPU-hours</source>
        <translation>GPU 小时数</translation>
    </message>
    <message>
        <source>as reported; else tokens, FLOP per token, peak and MFU</source>
        <translation>取公布值；若无，则由词元数、每词元 FLOP、峰值算力和 MFU 计算</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元数</translation>
    </message>
    <message>
        <source>FLOP per token</source>
        <translation>每词元 FLOP</translation>
    </message>
    <message>
        <source>MFU</source>
        <translation>MFU</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU 数量</translation>
    </message>
    <message>
        <source>only without machines of a fleet</source>
        <translation>仅在不使用集群机器时填写</translation>
    </message>
    <message>
        <source>Power of a GPU</source>
        <translation>单 GPU 功率</translation>
    </message>
    <message>
        <source>device alone as model cards count it, or with its share of the host</source>
        <translation>只计设备本身（模型卡的算法），或计入其分摊的主机功率</translation>
    </message>
    <message>
        <source>Goodput</source>
        <translation>有效产出率</translation>
    </message>
    <message>
        <source>Experiment overhead</source>
        <translation>实验开销系数</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求速率</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>输入词元数</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>输出词元数</translation>
    </message>
    <message>
        <source>GPUs of a replica</source>
        <translation>单副本 GPU 数</translation>
    </message>
    <message>
        <source>Requests of a replica</source>
        <translation>单副本请求速率</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>容量余量</translation>
    </message>
    <message>
        <source>GPU-hours per day</source>
        <translation>每日 GPU 小时数</translation>
    </message>
    <message>
        <source>Price of an input token, caches counted</source>
        <translation>输入词元价格（计入缓存）</translation>
    </message>
    <message>
        <source>Saved on a token</source>
        <translation>每词元节省额</translation>
    </message>
    <message>
        <source>Volume that pays for a replica</source>
        <translation>单副本回本用量</translation>
    </message>
    <message>
        <source>Share of a replica that this volume fills</source>
        <translation>该用量占单副本容量的比例</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>副本数</translation>
    </message>
    <message>
        <source>API price, input</source>
        <translation>API 输入价格</translation>
    </message>
    <message>
        <source>API price, output</source>
        <translation>API 输出价格</translation>
    </message>
    <message>
        <source>API price, cached input</source>
        <translation>API 缓存输入价格</translation>
    </message>
    <message>
        <source>Share of input tokens</source>
        <translation>输入词元占比</translation>
    </message>
    <message>
        <source>Cached share of the input</source>
        <translation>输入的缓存占比</translation>
    </message>
    <message>
        <source>Fixed cost of a replica a month</source>
        <translation>单副本每月固定成本</translation>
    </message>
    <message>
        <source>Variable cost of a token</source>
        <translation>每词元可变成本</translation>
    </message>
    <message>
        <source>Tokens a replica holds a month</source>
        <translation>单副本每月可处理词元数</translation>
    </message>
    <message>
        <source>Tokens a month</source>
        <translation>每月词元数</translation>
    </message>
    <message>
        <source>Least replicas</source>
        <translation>最少副本数</translation>
    </message>
    <message>
        <source>API price of a token</source>
        <translation>每词元 API 价格</translation>
    </message>
    <message>
        <source>Break-even volume</source>
        <translation>盈亏平衡用量</translation>
    </message>
    <message>
        <source>Volume above which own stays cheaper</source>
        <translation>自建始终更省的用量下限</translation>
    </message>
    <message>
        <source>Own cost of a token</source>
        <translation>自建每词元成本</translation>
    </message>
    <message>
        <source>Rent of a GPU-hour</source>
        <translation>每 GPU 小时租金</translation>
    </message>
    <message>
        <source>Fixed cost of an own GPU a year</source>
        <translation>单张自有 GPU 年固定成本</translation>
    </message>
    <message>
        <source>Variable cost of a used hour</source>
        <translation>每已用小时可变成本</translation>
    </message>
    <message>
        <source>Break-even utilization</source>
        <translation>盈亏平衡利用率</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>购置费</translation>
    </message>
    <message>
        <source>Rent a month</source>
        <translation>月租金</translation>
    </message>
    <message>
        <source>Running cost a month</source>
        <translation>每月运行成本</translation>
    </message>
    <message>
        <source>Break-even time</source>
        <translation>盈亏平衡时间</translation>
    </message>
    <message>
        <source>US homes</source>
        <translation>美国家庭</translation>
    </message>
    <message>
        <source>Californian homes</source>
        <translation>加州家庭</translation>
    </message>
    <message>
        <source>Grand Coulee dams, of nameplate</source>
        <translation>大古力水坝（按铭牌容量）</translation>
    </message>
    <message>
        <source>Solar Star farms, of nameplate</source>
        <translation>Solar Star 光伏电站（按铭牌容量）</translation>
    </message>
    <message>
        <source>Share of US generation</source>
        <translation>占美国发电量比例</translation>
    </message>
    <message>
        <source>Energy of an hour</source>
        <translation>单小时能耗</translation>
    </message>
    <message>
        <source>Carbon of an hour</source>
        <translation>单小时碳排放</translation>
    </message>
    <message>
        <source>Mean grid carbon</source>
        <translation>电网平均碳强度</translation>
    </message>
    <message>
        <source>Load of an hour</source>
        <translation>单小时负荷</translation>
    </message>
    <message>
        <source>Carbon, hour by hour</source>
        <translation>逐时碳排放</translation>
    </message>
    <message>
        <source>Carbon per energy used</source>
        <translation>单位电量碳排放</translation>
    </message>
    <message>
        <source>Carbon at the mean grid carbon</source>
        <translation>按电网平均碳强度计的碳排放</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能耗</translation>
    </message>
    <message>
        <source>Market carbon</source>
        <translation>市场碳强度</translation>
    </message>
    <message>
        <source>Covered by certificates</source>
        <translation>绿证覆盖率</translation>
    </message>
    <message>
        <source>Carbon, location-based</source>
        <translation>碳排放（基于位置）</translation>
    </message>
    <message>
        <source>Carbon, market-based</source>
        <translation>碳排放（基于市场）</translation>
    </message>
    <message>
        <source>Embodied carbon of a unit</source>
        <translation>单台隐含碳</translation>
    </message>
    <message>
        <source>Hours used</source>
        <translation>使用小时数</translation>
    </message>
    <message>
        <source>Share of the units</source>
        <translation>分摊占比</translation>
    </message>
    <message>
        <source>GPUs in use</source>
        <translation>在用 GPU</translation>
    </message>
    <message>
        <source>GPUs in use above the reserved</source>
        <translation>超出预留的在用 GPU</translation>
    </message>
    <message>
        <source>Reserved GPUs</source>
        <translation>预留 GPU</translation>
    </message>
    <message>
        <source>Spot GPUs</source>
        <translation>竞价 GPU</translation>
    </message>
    <message>
        <source>On-demand GPUs</source>
        <translation>按需 GPU</translation>
    </message>
    <message>
        <source>On-demand rent</source>
        <translation>按需租金</translation>
    </message>
    <message>
        <source>Share on spot</source>
        <translation>竞价实例占比</translation>
    </message>
    <message>
        <source>Useful share of spot hours</source>
        <translation>竞价时长有效占比</translation>
    </message>
    <message>
        <source>Rent of a used GPU-hour</source>
        <translation>每已用 GPU 小时租金</translation>
    </message>
    <message>
        <source>Cost of an hour with electricity</source>
        <translation>每小时成本（含电费）</translation>
    </message>
    <message>
        <source>Rate per power</source>
        <translation>单位功率算力</translation>
    </message>
    <message>
        <source>Work per dollar</source>
        <translation>每美元计算量</translation>
    </message>
    <message>
        <source>Work per kWh</source>
        <translation>每 kWh 计算量</translation>
    </message>
    <message>
        <source>Provisioned power</source>
        <translation>配置功率</translation>
    </message>
    <message>
        <source>Average power</source>
        <translation>平均功率</translation>
    </message>
    <message>
        <source>IT energy</source>
        <translation>IT 能耗</translation>
    </message>
    <message>
        <source>Electricity cost</source>
        <translation>电费</translation>
    </message>
    <message>
        <source>Carbon</source>
        <translation>碳排放</translation>
    </message>
    <message>
        <source>Demand and fixed charges</source>
        <translation>需量电费与固定电费</translation>
    </message>
    <message>
        <source>Peak power</source>
        <translation>峰值功率</translation>
    </message>
    <message>
        <source>Effective price</source>
        <translation>折合电价</translation>
    </message>
    <message>
        <source>Hours times price of a band</source>
        <translation>时段小时数乘以电价</translation>
    </message>
    <message>
        <source>Hours a day</source>
        <translation>每日小时数</translation>
    </message>
    <message>
        <source>Hours a day of a band</source>
        <translation>时段每日小时数</translation>
    </message>
    <message>
        <source>Price of a band</source>
        <translation>时段电价</translation>
    </message>
    <message>
        <source>Energy cost</source>
        <translation>电量电费</translation>
    </message>
    <message>
        <source>Cost of a year</source>
        <translation>单年成本</translation>
    </message>
    <message>
        <source>Cost of a year at today&apos;s prices</source>
        <translation>单年成本（按当前物价）</translation>
    </message>
    <message>
        <source>Cost a year, today</source>
        <translation>当前年成本</translation>
    </message>
    <message>
        <source>Price escalation</source>
        <translation>价格年涨幅</translation>
    </message>
    <message>
        <source>Inflation</source>
        <translation>通胀率</translation>
    </message>
    <message>
        <source>Nominal rate</source>
        <translation>名义贴现率</translation>
    </message>
    <message>
        <source>Nominal cost</source>
        <translation>名义成本</translation>
    </message>
    <message>
        <source>Cost at today&apos;s prices</source>
        <translation>按当前物价的成本</translation>
    </message>
    <message>
        <source>Net present value</source>
        <translation>净现值</translation>
    </message>
    <message>
        <source>Net present value of the real costs</source>
        <translation>实际成本净现值</translation>
    </message>
    <message>
        <source>Real rate</source>
        <translation>实际贴现率</translation>
    </message>
    <message>
        <source>Idle fraction</source>
        <translation>空闲功率占比</translation>
    </message>
    <message>
        <source>Capital recovery factor</source>
        <translation>资本回收系数</translation>
    </message>
    <message>
        <source>Present value of the salvage</source>
        <translation>残值的现值</translation>
    </message>
    <message>
        <source>Flow at its worth today</source>
        <translation>现金流现值</translation>
    </message>
    <message>
        <source>Salvage</source>
        <translation>残值</translation>
    </message>
    <message>
        <source>Amortization</source>
        <translation>摊销方式</translation>
    </message>
    <message>
        <source>Capital cost a year</source>
        <translation>年资本成本</translation>
    </message>
    <message>
        <source>Flow of a year</source>
        <translation>单年现金流</translation>
    </message>
    <message>
        <source>Value today</source>
        <translation>当前值</translation>
    </message>
    <message>
        <source>Months ahead</source>
        <translation>未来月数</translation>
    </message>
    <message>
        <source>Doubling time</source>
        <translation>翻倍时间</translation>
    </message>
    <message>
        <source>Value then</source>
        <translation>届时值</translation>
    </message>
    <message>
        <source>Growth a year</source>
        <translation>年增长率</translation>
    </message>
    <message>
        <source>Present value at this rate</source>
        <translation>按此收益率的现值</translation>
    </message>
    <message>
        <source>Internal rate of return</source>
        <translation>内部收益率</translation>
    </message>
    <message>
        <source>Mean share of the load</source>
        <translation>平均功率占满载比例</translation>
    </message>
    <message>
        <source>Units needed</source>
        <translation>所需台数</translation>
    </message>
    <message>
        <source>Units still in service</source>
        <translation>仍在役台数</translation>
    </message>
    <message>
        <source>Units bought in a year</source>
        <translation>单年购置台数</translation>
    </message>
    <message>
        <source>Purchases of a year</source>
        <translation>单年购置费</translation>
    </message>
    <message>
        <source>Running cost of a year</source>
        <translation>单年运行成本</translation>
    </message>
    <message>
        <source>Cost of a year at its worth today</source>
        <translation>单年成本现值</translation>
    </message>
    <message>
        <source>Life in years</source>
        <translation>使用年限（年）</translation>
    </message>
    <message>
        <source>Demand today</source>
        <translation>当前需求</translation>
    </message>
    <message>
        <source>Demand growth a year</source>
        <translation>需求年增长率</translation>
    </message>
    <message>
        <source>Capacity of a unit</source>
        <translation>单台容量</translation>
    </message>
    <message>
        <source>Price of a unit today</source>
        <translation>当前单台价格</translation>
    </message>
    <message>
        <source>Price decline a year</source>
        <translation>价格年降幅</translation>
    </message>
    <message>
        <source>Running cost of a unit a year</source>
        <translation>单台年运行成本</translation>
    </message>
    <message>
        <source>Decline of the running cost a year</source>
        <translation>运行成本年降幅</translation>
    </message>
    <message>
        <source>Present value of the cost</source>
        <translation>成本现值</translation>
    </message>
    <message>
        <source>Units bought</source>
        <translation>购置台数</translation>
    </message>
    <message>
        <source>Units in the last year</source>
        <translation>末年台数</translation>
    </message>
    <message>
        <source>Purchases, not discounted</source>
        <translation>购置费（未贴现）</translation>
    </message>
    <message>
        <source>Running cost, not discounted</source>
        <translation>运行成本（未贴现）</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>查询次数</translation>
    </message>
    <message>
        <source>Cost of 1,000 queries</source>
        <translation>每千次查询成本</translation>
    </message>
    <message>
        <source>Cost line</source>
        <translation>费用项</translation>
    </message>
    <message>
        <source>Net present value of the cost</source>
        <translation>成本净现值</translation>
    </message>
    <message>
        <source>Idle power of a node, at the wall</source>
        <translation>节点空闲功率（插座端）</translation>
    </message>
    <message>
        <source>Peak power of a node, at the wall</source>
        <translation>节点峰值功率（插座端）</translation>
    </message>
    <message>
        <source>Nodes at work</source>
        <translation>投入的节点数</translation>
    </message>
    <message>
        <source>Utilization at work</source>
        <translation>实际利用率</translation>
    </message>
    <message>
        <source>Peak IT power</source>
        <translation>IT 峰值功率</translation>
    </message>
    <message>
        <source>Mean electricity price</source>
        <translation>平均电价</translation>
    </message>
    <message>
        <source>Work with what spot repeats</source>
        <translation>含竞价重做的工作量倍数</translation>
    </message>
    <message>
        <source>Mean rent of an accelerator</source>
        <translation>加速器平均租金</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>电费</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>硬件</translation>
    </message>
    <message>
        <source>Maintenance cost</source>
        <translation>维护费</translation>
    </message>
    <message>
        <source>Rent paid</source>
        <translation>租金支出</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Egress</source>
        <translation>出站流量</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>软件</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>设施</translation>
    </message>
    <message>
        <source>Other cost</source>
        <translation>其他费用</translation>
    </message>
    <message>
        <source>Water cost</source>
        <translation>水费</translation>
    </message>
    <message>
        <source>Embodied carbon of the machines</source>
        <translation>机器隐含碳</translation>
    </message>
    <message>
        <source>Carbon, location-based and embodied</source>
        <translation>碳排放（基于位置与隐含碳）</translation>
    </message>
    <message>
        <source>Water on site</source>
        <translation>站点用水</translation>
    </message>
    <message>
        <source>Water of the grid</source>
        <translation>电网用水</translation>
    </message>
    <message>
        <source>Running time</source>
        <translation>运行时间</translation>
    </message>
    <message>
        <source>Running time in days</source>
        <translation>运行天数</translation>
    </message>
    <message>
        <source>Accelerators at work</source>
        <translation>投入的加速器数</translation>
    </message>
    <message>
        <source>Capacity holds at the peak</source>
        <translation>峰值时容量够用</translation>
    </message>
    <message>
        <source>Energy per query at the meter</source>
        <translation>每次查询能耗（电表侧）</translation>
    </message>
    <message>
        <source>Cost per 1,000 queries</source>
        <translation>每千次查询成本</translation>
    </message>
    <message>
        <source>Cost per GPU-hour</source>
        <translation>每 GPU 小时成本</translation>
    </message>
    <message>
        <source>Running time before the least hours billed</source>
        <translation>运行时间（未计最低计费小时数）</translation>
    </message>
    <message>
        <source>PUE at full load</source>
        <translation>满载 PUE</translation>
    </message>
    <message>
        <source>IT load over rated load</source>
        <translation>IT 负荷与额定负荷之比</translation>
    </message>
    <message>
        <source>Fixed share of the overhead</source>
        <translation>设施开销的固定占比</translation>
    </message>
    <message>
        <source>Supplies</source>
        <translation>电源数量</translation>
    </message>
    <message>
        <source>Redundant supplies</source>
        <translation>冗余电源数</translation>
    </message>
    <message>
        <source>Usable power</source>
        <translation>可用功率</translation>
    </message>
    <message>
        <source>Storage of a month</source>
        <translation>单月存储费</translation>
    </message>
    <message>
        <source>Prices of all ages, summed</source>
        <translation>各数据龄单价之和</translation>
    </message>
    <message>
        <source>Data now</source>
        <translation>当前数据量</translation>
    </message>
    <message>
        <source>New data a month</source>
        <translation>每月新增数据</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>保留期</translation>
    </message>
    <message>
        <source>Storage tiers</source>
        <translation>存储分层</translation>
    </message>
    <message>
        <source>Egress a month</source>
        <translation>每月出站流量</translation>
    </message>
    <message>
        <source>Egress price</source>
        <translation>出站流量单价</translation>
    </message>
    <message>
        <source>Storage cost</source>
        <translation>存储费</translation>
    </message>
    <message>
        <source>Largest stock</source>
        <translation>最大存量</translation>
    </message>
    <message>
        <source>Egress cost</source>
        <translation>出站流量费</translation>
    </message>
    <message>
        <source>Storage and egress</source>
        <translation>存储与出站流量费</translation>
    </message>
    <message>
        <source>Applies below this age</source>
        <translation>适用的数据龄上限</translation>
    </message>
    <message>
        <source>Storage price</source>
        <translation>存储单价</translation>
    </message>
    <message>
        <source>Depreciation</source>
        <translation>折旧</translation>
    </message>
    <message>
        <source>Tax of a year</source>
        <translation>单年税额</translation>
    </message>
    <message>
        <source>Depreciation time</source>
        <translation>折旧年限</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation>税率</translation>
    </message>
    <message>
        <source>Net present value after tax</source>
        <translation>税后净现值</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税额</translation>
    </message>
    <message>
        <source>Depreciation a year</source>
        <translation>年折旧额</translation>
    </message>
    <message>
        <source>Book value at the end</source>
        <translation>期末账面价值</translation>
    </message>
    <message>
        <source>Servers and network</source>
        <translation>服务器与网络</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>机房</translation>
    </message>
    <message>
        <source>Hardware cost a year</source>
        <translation>年硬件成本</translation>
    </message>
    <message>
        <source>Building cost a year</source>
        <translation>年机房成本</translation>
    </message>
    <message>
        <source>GPU-hours a year</source>
        <translation>年 GPU 小时数</translation>
    </message>
    <message>
        <source>Total cost a year</source>
        <translation>年总成本</translation>
    </message>
    <message>
        <source>Cost of a GPU-hour</source>
        <translation>每 GPU 小时成本</translation>
    </message>
    <message>
        <source>Cost of a used GPU-hour</source>
        <translation>每已用 GPU 小时成本</translation>
    </message>
    <message>
        <source>Server price per GPU</source>
        <translation>每 GPU 服务器价格</translation>
    </message>
    <message>
        <source>Network price per GPU</source>
        <translation>每 GPU 网络价格</translation>
    </message>
    <message>
        <source>Nameplate power per GPU</source>
        <translation>每 GPU 铭牌功率</translation>
    </message>
    <message>
        <source>Power per GPU under load</source>
        <translation>每 GPU 负载功率</translation>
    </message>
    <message>
        <source>Building per kW</source>
        <translation>每 kW 机房造价</translation>
    </message>
    <message>
        <source>Life of the building</source>
        <translation>机房使用年限</translation>
    </message>
    <message>
        <source>Life of the servers</source>
        <translation>服务器使用年限</translation>
    </message>
    <message>
        <source>Cost of an employee a year</source>
        <translation>每名员工年成本</translation>
    </message>
    <message>
        <source>Software a year</source>
        <translation>年软件费</translation>
    </message>
    <message>
        <source>Power at the meter</source>
        <translation>电表侧功率</translation>
    </message>
    <message>
        <source>Tokens per second and GPU</source>
        <translation>每 GPU 每秒词元数</translation>
    </message>
    <message>
        <source>Cost of a token</source>
        <translation>每词元成本</translation>
    </message>
    <message>
        <source>Tokens per dollar</source>
        <translation>每美元词元数</translation>
    </message>
    <message>
        <source>Tokens per kWh at full load</source>
        <translation>满载时每 kWh 词元数</translation>
    </message>
    <message>
        <source>Energy of a token at full load</source>
        <translation>满载时每词元能耗</translation>
    </message>
    <message>
        <source>Energy of a token at this utilization</source>
        <translation>此利用率下每词元能耗</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>用水量</translation>
    </message>
    <message>
        <source>Effective rate</source>
        <translation>有效算力</translation>
    </message>
    <message>
        <source>Hours of work</source>
        <translation>工作小时数</translation>
    </message>
    <message>
        <source>Hours billed</source>
        <translation>计费小时数</translation>
    </message>
    <message>
        <source>Total cost</source>
        <translation>总成本</translation>
    </message>
    <message>
        <source>Months of the year</source>
        <translation>适用月份</translation>
    </message>
    <message>
        <source>Days of the week</source>
        <translation>适用日</translation>
    </message>
    <message>
        <source>of the run</source>
        <translation>该次运行的</translation>
    </message>
    <message>
        <source>data sheet</source>
        <translation>数据手册</translation>
    </message>
    <message>
        <source>assumption: 13 % of TDP</source>
        <translation>假设：TDP 的 13 %</translation>
    </message>
    <message>
        <source>data sheet of the system</source>
        <translation>整机数据手册</translation>
    </message>
    <message>
        <source>assumption</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>assumption: watts are already at the wall</source>
        <translation>假设：瓦数已按插座侧计</translation>
    </message>
    <message>
        <source>one unless said otherwise</source>
        <translation>除非另有说明，为一</translation>
    </message>
    <message>
        <source>always on unless said otherwise</source>
        <translation>除非另有说明，始终开机</translation>
    </message>
    <message>
        <source>a year unless said otherwise</source>
        <translation>除非另有说明，为一年</translation>
    </message>
    <message>
        <source>assumption: a flat load</source>
        <translation>假设：负载平稳</translation>
    </message>
    <message>
        <source>full speed unless said otherwise</source>
        <translation>除非另有说明，全速</translation>
    </message>
    <message>
        <source>no loss unless said otherwise</source>
        <translation>除非另有说明，没有损失</translation>
    </message>
    <message>
        <source>assumption: the final run only; 2 to 3 is usual for a new model</source>
        <translation>假设：仅最终一次运行；新模型通常为 2 到 3</translation>
    </message>
    <message>
        <source>at the latency goal and the real load curve</source>
        <translation>在延迟目标与真实负载曲线下</translation>
    </message>
    <message>
        <source>one unless given</source>
        <translation>未给出时为一</translation>
    </message>
    <message>
        <source>EIA: 29.4 kWh a day</source>
        <translation>EIA：每天 29.4 kWh</translation>
    </message>
    <message>
        <source>assumption: 150 kWh a week</source>
        <translation>假设：每周 150 kWh</translation>
    </message>
    <message>
        <source>as the grid where not given</source>
        <translation>未给出时与电网相同</translation>
    </message>
    <message>
        <source>assumption: 5 years</source>
        <translation>假设：5 年</translation>
    </message>
    <message>
        <source>GHG Protocol scope 3, by time</source>
        <translation>GHG Protocol 范围 3，按时间分摊</translation>
    </message>
    <message>
        <source>1: nothing is lost</source>
        <translation>1：没有损失</translation>
    </message>
    <message>
        <source>a year unless given</source>
        <translation>未给出时为一年</translation>
    </message>
    <message>
        <source>assumption: 8 % a year where not given</source>
        <translation>假设：未给出时每年 8 %</translation>
    </message>
    <message>
        <source>assumption: 30 % of the load when idle</source>
        <translation>假设：空闲时为负载的 30 %</translation>
    </message>
    <message>
        <source>flow at the end of each year</source>
        <translation>每年年末的现金流</translation>
    </message>
    <message>
        <source>tariff over a year that begins on a Monday</source>
        <translation>电价按从周一开始的一年计</translation>
    </message>
    <message>
        <source>ISO/IEC 30134-2: energy of the IT equipment</source>
        <translation>ISO/IEC 30134-2：IT 设备的能耗</translation>
    </message>
    <message>
        <source>sum of peaks: an upper bound unless all run at once</source>
        <translation>峰值之和：除非同时运行，否则为上限</translation>
    </message>
    <message>
        <source>allocated, used or not</source>
        <translation>已分配的，无论是否使用</translation>
    </message>
    <message>
        <source>capital recovery over its life</source>
        <translation>在其使用年限内的资本回收</translation>
    </message>
    <message>
        <source>assumption: 40 %, UPS and fans</source>
        <translation>假设：40 %，UPS 与风扇</translation>
    </message>
    <message>
        <source>kept for ever where not given</source>
        <translation>未给出时永久保留</translation>
    </message>
    <message>
        <source>straight line</source>
        <translation>直线法</translation>
    </message>
    <message>
        <source>the nameplate where not given</source>
        <translation>未给出时为铭牌值</translation>
    </message>
    <message>
        <source>assumption: 10,000</source>
        <translation>假设：10,000</translation>
    </message>
    <message>
        <source>assumption: 15 years</source>
        <translation>假设：15 年</translation>
    </message>
    <message>
        <source>assumption: 5 % of the price a year</source>
        <translation>假设：每年为价格的 5 %</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>Sequence length</source>
        <translation>序列长度</translation>
    </message>
    <message>
        <source>Global batch</source>
        <translation>全局批次</translation>
    </message>
    <message>
        <source>assumption: 4 Mi tokens, 16 Mi beyond 4,096 devices; 128 sequences for adapters</source>
        <translation>假设：4 Mi 词元，超过 4,096 个设备时为 16 Mi；适配器为 128 个序列</translation>
    </message>
    <message>
        <source>sequences</source>
        <translation>以序列计</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>assumption: BF16</source>
        <translation>假设：BF16</translation>
    </message>
    <message>
        <source>Weights trained</source>
        <translation>训练的权重</translation>
    </message>
    <message>
        <source>Rank by</source>
        <translation>排序依据</translation>
    </message>
    <message>
        <source>Longest time</source>
        <translation>最长用时</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Most power</source>
        <translation>最大功率</translation>
    </message>
    <message>
        <source>at the meter, all machines at their peak</source>
        <translation>电表侧，全部机器同时达到峰值</translation>
    </message>
    <message>
        <source>Most devices</source>
        <translation>最多设备数</translation>
    </message>
    <message>
        <source>empty = the region&apos;s</source>
        <translation>留空则取该地区的值</translation>
    </message>
    <message>
        <source>assumption: the world&apos;s average</source>
        <translation>假设：全球平均值</translation>
    </message>
    <message>
        <source>16-bit TFLOPS per watt</source>
        <translation>每瓦 16 位 TFLOPS</translation>
    </message>
    <message>
        <source>16-bit TFLOPS per dollar</source>
        <translation>每美元 16 位 TFLOPS</translation>
    </message>
    <message>
        <source>Memory bandwidth per dollar</source>
        <translation>每美元显存带宽</translation>
    </message>
    <message>
        <source>Memory per dollar</source>
        <translation>每美元显存</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Cloud prices</source>
        <translation>云服务价格</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>可靠性</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>电力供需</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>Hidden size</source>
        <translation>隐藏层维度</translation>
    </message>
    <message>
        <source>FFN size</source>
        <translation>FFN 维度</translation>
    </message>
    <message>
        <source>Attention heads</source>
        <translation>注意力头数</translation>
    </message>
    <message>
        <source>KV heads</source>
        <translation>KV 头数</translation>
    </message>
    <message>
        <source>Head dimension</source>
        <translation>头维度</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>词表大小</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>专家数</translation>
    </message>
    <message>
        <source>Experts per token</source>
        <translation>每词元专家数</translation>
    </message>
    <message>
        <source>Context length</source>
        <translation>上下文长度</translation>
    </message>
    <message>
        <source>KV LoRA rank</source>
        <translation>KV LoRA 秩</translation>
    </message>
    <message>
        <source>FFN size of an expert</source>
        <translation>单个专家的 FFN 维度</translation>
    </message>
    <message>
        <source>Shared experts</source>
        <translation>共享专家数</translation>
    </message>
    <message>
        <source>Dense layers</source>
        <translation>稠密层数</translation>
    </message>
    <message>
        <source>FFN matrices</source>
        <translation>FFN 矩阵数</translation>
    </message>
    <message>
        <source>RoPE dimension of a head</source>
        <translation>每头 RoPE 维度</translation>
    </message>
    <message>
        <source>Query LoRA rank</source>
        <translation>查询 LoRA 秩</translation>
    </message>
    <message>
        <source>Attention window</source>
        <translation>注意力窗口</translation>
    </message>
    <message>
        <source>Layers with a window</source>
        <translation>窗口注意力层数</translation>
    </message>
    <message>
        <source>Tied embeddings</source>
        <translation>嵌入权重共享</translation>
    </message>
    <message>
        <source>Kind of model</source>
        <translation>模型类型</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>Active parameters</source>
        <translation>激活参数量</translation>
    </message>
    <message>
        <source>Training tokens</source>
        <translation>训练词元数</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意力类型</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>统计期间</translation>
    </message>
    <message>
        <source>Gated FFN</source>
        <translation>门控 FFN</translation>
    </message>
    <message>
        <source>three FFN matrices instead of two</source>
        <translation>三个 FFN 矩阵，而非两个</translation>
    </message>
    <message>
        <source>one matrix for embedding and LM head</source>
        <translation>嵌入与输出层共用一个矩阵</translation>
    </message>
    <message>
        <source>FFN size of the shared experts</source>
        <translation>共享专家的 FFN 维度</translation>
    </message>
    <message>
        <source>of all of them together</source>
        <translation>全部共享专家合计</translation>
    </message>
    <message>
        <source>layers without experts in a model with experts</source>
        <translation>含专家的模型中不含专家的层</translation>
    </message>
    <message>
        <source>above 0: multi-head latent attention</source>
        <translation>大于 0：多头潜在注意力</translation>
    </message>
    <message>
        <source>in tokens; empty = the whole sequence</source>
        <translation>以词元计；留空表示整个序列</translation>
    </message>
    <message>
        <source>Layers that keep KV</source>
        <translation>保留 KV 的层数</translation>
    </message>
    <message>
        <source>empty = all</source>
        <translation>留空表示全部</translation>
    </message>
    <message>
        <source>network of a whole node, one direction</source>
        <translation>整个节点的网络带宽，单向</translation>
    </message>
    <message>
        <source>Tensor parallel</source>
        <translation>张量并行</translation>
    </message>
    <message>
        <source>Pipeline parallel</source>
        <translation>流水线并行</translation>
    </message>
    <message>
        <source>Pipeline chunks per device</source>
        <translation>每设备流水线分块数</translation>
    </message>
    <message>
        <source>interleaved schedule; DualPipe counts as 3</source>
        <translation>交错调度；DualPipe 计为 3</translation>
    </message>
    <message>
        <source>Context parallel</source>
        <translation>上下文并行</translation>
    </message>
    <message>
        <source>Expert parallel</source>
        <translation>专家并行</translation>
    </message>
    <message>
        <source>Micro-batch</source>
        <translation>微批次</translation>
    </message>
    <message>
        <source>Recomputation</source>
        <translation>重计算</translation>
    </message>
    <message>
        <source>Sharding</source>
        <translation>分片</translation>
    </message>
    <message>
        <source>Sequence parallel</source>
        <translation>序列并行</translation>
    </message>
    <message>
        <source>assumption: on</source>
        <translation>假设：启用</translation>
    </message>
    <message>
        <source>Accelerators per NVLink domain</source>
        <translation>每 NVLink 域加速器数</translation>
    </message>
    <message>
        <source>assumption: 8; 72 in an NVL72 rack</source>
        <translation>假设：8；NVL72 机架为 72</translation>
    </message>
    <message>
        <source>Attention before flash kernels</source>
        <translation>不用 Flash 内核的注意力</translation>
    </message>
    <message>
        <source>Gradient on the wire</source>
        <translation>梯度传输字节数</translation>
    </message>
    <message>
        <source>assumption: 2 B; 4 B when reduced in FP32</source>
        <translation>假设：2 B；以 FP32 归约时为 4 B</translation>
    </message>
    <message>
        <source>Gradient traffic overlaps</source>
        <translation>梯度通信与计算重叠</translation>
    </message>
    <message>
        <source>assumption: yes; no in code of 2021 and 2022</source>
        <translation>假设：是；2021 和 2022 年的代码为否</translation>
    </message>
    <message>
        <source>Expert traffic that overlaps</source>
        <translation>专家通信的重叠占比</translation>
    </message>
    <message>
        <source>assumption: none</source>
        <translation>假设：无</translation>
    </message>
    <message>
        <source>Dispatched activation</source>
        <translation>激活值分发字节数</translation>
    </message>
    <message>
        <source>assumption: 2 B; 1 B with FP8 dispatch</source>
        <translation>假设：2 B；FP8 分发时为 1 B</translation>
    </message>
    <message>
        <source>Nodes a token is sent to</source>
        <translation>每词元发往的节点数</translation>
    </message>
    <message>
        <source>assumption: 0, not limited</source>
        <translation>假设：0，不限</translation>
    </message>
    <message>
        <source>Cores set aside for communication</source>
        <translation>留给通信的核心占比</translation>
    </message>
    <message>
        <source>Multi-token prediction layers</source>
        <translation>多词元预测层数</translation>
    </message>
    <message>
        <source>Elementwise traffic left by fusion</source>
        <translation>融合后剩余的逐元素访存</translation>
    </message>
    <message>
        <source>assumption: 100 %; compiled kernels leave 75 to 95 %</source>
        <translation>假设：100 %；编译后的内核剩余 75 至 95 %</translation>
    </message>
    <message>
        <source>Optimizer in the host&apos;s memory</source>
        <translation>优化器置于主机内存</translation>
    </message>
    <message>
        <source>none unless said otherwise</source>
        <translation>除非另有说明，为零</translation>
    </message>
    <message>
        <source>Checkpoint write</source>
        <translation>检查点写入时间</translation>
    </message>
    <message>
        <source>assumption: 15 s</source>
        <translation>假设：15 s</translation>
    </message>
    <message>
        <source>time that the run stands still for it</source>
        <translation>运行为此停顿的时间</translation>
    </message>
    <message>
        <source>Checkpoint written beside the work</source>
        <translation>检查点异步写入占比</translation>
    </message>
    <message>
        <source>Time between checkpoints</source>
        <translation>检查点间隔</translation>
    </message>
    <message>
        <source>empty = the best one</source>
        <translation>留空则取最佳值</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重启时间</translation>
    </message>
    <message>
        <source>assumption: 7 minutes</source>
        <translation>假设：7 分钟</translation>
    </message>
    <message>
        <source>Time to notice a failure</source>
        <translation>故障发现时间</translation>
    </message>
    <message>
        <source>assumption: 1 minute</source>
        <translation>假设：1 分钟</translation>
    </message>
    <message>
        <source>Planned stops</source>
        <translation>计划停机次数</translation>
    </message>
    <message>
        <source>Time of a planned stop</source>
        <translation>单次计划停机时间</translation>
    </message>
    <message>
        <source>Slowdown by stragglers</source>
        <translation>掉队节点减速幅度</translation>
    </message>
    <message>
        <source>Ramp-up</source>
        <translation>容量爬坡</translation>
    </message>
    <message>
        <source>hours of full capacity that are missed while it comes</source>
        <translation>容量逐步到位期间损失的满容量小时数</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>what it is called; published runs of it are compared with this one</source>
        <translation>模型名称；用于与该模型已公布的运行对比</translation>
    </message>
    <message>
        <source>Rank of the adapters</source>
        <translation>适配器的秩</translation>
    </message>
    <message>
        <source>assumption: 16</source>
        <translation>假设：16</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>并行布局</translation>
    </message>
    <message>
        <source>empty = predicted from the layout</source>
        <translation>留空则由并行布局预测</translation>
    </message>
    <message>
        <source>empty = that of the accelerator at this precision</source>
        <translation>留空则取加速器在此精度下的值</translation>
    </message>
    <message>
        <source>of the time; not used where losses are given</source>
        <translation>按时间计；填写了时间损失时不使用</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>时间损失</translation>
    </message>
    <message>
        <source>Checkpoint bandwidth</source>
        <translation>检查点带宽</translation>
    </message>
    <message>
        <source>in place of the time of a write: 14 bytes a parameter over it</source>
        <translation>代替写入时间：每参数 14 字节除以此带宽</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>of a run without machines of a fleet</source>
        <translation>不使用集群机器的运行所用的加速器</translation>
    </message>
    <message>
        <source>Time of a step</source>
        <translation>训练步时间</translation>
    </message>
    <message>
        <source>Memory needed</source>
        <translation>所需显存</translation>
    </message>
    <message>
        <source>GPU-hours lost to repeated work</source>
        <translation>重做损失的 GPU 小时数</translation>
    </message>
    <message>
        <source>Energy lost to repeated work</source>
        <translation>重做损失的能耗</translation>
    </message>
    <message>
        <source>Cost of repeated work</source>
        <translation>重做的成本</translation>
    </message>
    <message>
        <source>Width of attention</source>
        <translation>注意力宽度</translation>
    </message>
    <message>
        <source>Share of attention that windows leave</source>
        <translation>窗口保留的注意力占比</translation>
    </message>
    <message>
        <source>Forward FLOP per token, matrices</source>
        <translation>每词元前向 FLOP（矩阵）</translation>
    </message>
    <message>
        <source>Forward FLOP per token, attention</source>
        <translation>每词元前向 FLOP（注意力）</translation>
    </message>
    <message>
        <source>Model FLOP per token</source>
        <translation>每词元模型 FLOP</translation>
    </message>
    <message>
        <source>Causal attention</source>
        <translation>因果注意力</translation>
    </message>
    <message>
        <source>half of the square; some publications count all of it</source>
        <translation>只计方阵的一半；有些文献计入整个方阵</translation>
    </message>
    <message>
        <source>Hardware FLOP per token</source>
        <translation>每词元硬件 FLOP</translation>
    </message>
    <message>
        <source>HFU over MFU</source>
        <translation>HFU 与 MFU 之比</translation>
    </message>
    <message>
        <source>Mean time between failures</source>
        <translation>平均故障间隔时间</translation>
    </message>
    <message>
        <source>Pause of a checkpoint</source>
        <translation>检查点停顿时间</translation>
    </message>
    <message>
        <source>Time to run again after a failure</source>
        <translation>故障后恢复运行时间</translation>
    </message>
    <message>
        <source>Checkpoint interval after Young</source>
        <translation>检查点间隔（Young 公式）</translation>
    </message>
    <message>
        <source>Checkpoint interval after Daly</source>
        <translation>检查点间隔（Daly 公式）</translation>
    </message>
    <message>
        <source>Useful share with failures</source>
        <translation>计入故障的有效占比</translation>
    </message>
    <message>
        <source>Failures of a GPU</source>
        <translation>单 GPU 故障率</translation>
    </message>
    <message>
        <source>the best one where not given</source>
        <translation>未给出时取最佳值</translation>
    </message>
    <message>
        <source>Hours of the run</source>
        <translation>运行小时数</translation>
    </message>
    <message>
        <source>Interruptions</source>
        <translation>中断率</translation>
    </message>
    <message>
        <source>Layers of the heaviest stage</source>
        <translation>最重流水线级的层数</translation>
    </message>
    <message>
        <source>Parameters on a device outside the experts</source>
        <translation>单台设备非专家参数量</translation>
    </message>
    <message>
        <source>Expert parameters on a device</source>
        <translation>单台设备专家参数量</translation>
    </message>
    <message>
        <source>Tokens of a micro-batch on a device</source>
        <translation>单台设备每微批次词元数</translation>
    </message>
    <message>
        <source>Activations of a layer</source>
        <translation>单层激活值</translation>
    </message>
    <message>
        <source>Micro-batches in flight</source>
        <translation>在途微批次数</translation>
    </message>
    <message>
        <source>Logits</source>
        <translation>Logits</translation>
    </message>
    <message>
        <source>Data parallel</source>
        <translation>数据并行</translation>
    </message>
    <message>
        <source>ZeRO stage</source>
        <translation>ZeRO 阶段</translation>
    </message>
    <message>
        <source>Bytes of a weight</source>
        <translation>每权重字节数</translation>
    </message>
    <message>
        <source>Bytes of a gradient</source>
        <translation>每梯度字节数</translation>
    </message>
    <message>
        <source>assumption: FP32</source>
        <translation>假设：FP32</translation>
    </message>
    <message>
        <source>Bytes of the optimizer per parameter</source>
        <translation>每参数优化器字节数</translation>
    </message>
    <message>
        <source>assumption: FP32 master weight and two moments</source>
        <translation>假设：FP32 主权重与两个矩估计</translation>
    </message>
    <message>
        <source>Flash attention</source>
        <translation>Flash Attention</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Fused loss</source>
        <translation>融合损失函数</translation>
    </message>
    <message>
        <source>Reserved for the runtime</source>
        <translation>运行时预留</translation>
    </message>
    <message>
        <source>assumption: 2 GiB</source>
        <translation>假设：2 GiB</translation>
    </message>
    <message>
        <source>Memory of a device</source>
        <translation>单台设备显存</translation>
    </message>
    <message>
        <source>assumption: 80 GiB</source>
        <translation>假设：80 GiB</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激活值</translation>
    </message>
    <message>
        <source>Transient buffers</source>
        <translation>临时缓冲区</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>显存够用</translation>
    </message>
    <message>
        <source>Attention parameters of a layer</source>
        <translation>单层注意力参数量</translation>
    </message>
    <message>
        <source>Layers with a dense FFN</source>
        <translation>稠密 FFN 层数</translation>
    </message>
    <message>
        <source>Layers with experts</source>
        <translation>专家层数</translation>
    </message>
    <message>
        <source>Parameters of all experts</source>
        <translation>全部专家参数量</translation>
    </message>
    <message>
        <source>Parameters of the adapters</source>
        <translation>适配器参数量</translation>
    </message>
    <message>
        <source>Clock under the power cap</source>
        <translation>功率上限下的频率</translation>
    </message>
    <message>
        <source>Power that no clock changes</source>
        <translation>不随频率变化的功率占比</translation>
    </message>
    <message>
        <source>assumption: 35 %</source>
        <translation>假设：35 %</translation>
    </message>
    <message>
        <source>Exponent of power over clock</source>
        <translation>功率随频率变化的指数</translation>
    </message>
    <message>
        <source>assumption: 3 bound by compute, 6 by memory</source>
        <translation>假设：受计算限制时为 3，受显存限制时为 6</translation>
    </message>
    <message>
        <source>Power over the full power</source>
        <translation>功率与满功率之比</translation>
    </message>
    <message>
        <source>NVLink, one direction</source>
        <translation>NVLink 单向带宽</translation>
    </message>
    <message>
        <source>half of the data sheet&apos;s, which counts both</source>
        <translation>数据手册值的一半（手册按双向合计）</translation>
    </message>
    <message>
        <source>Network of a GPU, one direction</source>
        <translation>单 GPU 网络单向带宽</translation>
    </message>
    <message>
        <source>Time of the run</source>
        <translation>运行时间</translation>
    </message>
    <message>
        <source>Pipeline fill and drain over work</source>
        <translation>流水线填充排空与工作时间之比</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Energy of the project</source>
        <translation>项目能耗</translation>
    </message>
    <message>
        <source>GPU-hours of the project</source>
        <translation>项目 GPU 小时数</translation>
    </message>
    <message>
        <source>Micro-batches</source>
        <translation>微批次数</translation>
    </message>
    <message>
        <source>Idle share of a stage</source>
        <translation>流水线级空闲占比</translation>
    </message>
    <message>
        <source>Efficiency of the shape</source>
        <translation>形状效率</translation>
    </message>
    <message>
        <source>Matrix rate</source>
        <translation>矩阵算力</translation>
    </message>
    <message>
        <source>Attention matrices of a layer</source>
        <translation>单层注意力矩阵时间</translation>
    </message>
    <message>
        <source>Dense FFN of a layer</source>
        <translation>单层稠密 FFN 时间</translation>
    </message>
    <message>
        <source>Experts of a layer</source>
        <translation>单层专家时间</translation>
    </message>
    <message>
        <source>Attention core of a layer</source>
        <translation>单层注意力核心时间</translation>
    </message>
    <message>
        <source>Elementwise work of a layer</source>
        <translation>单层逐元素运算时间</translation>
    </message>
    <message>
        <source>Tensor-parallel traffic of a layer</source>
        <translation>单层张量并行通信时间</translation>
    </message>
    <message>
        <source>Context-parallel traffic of a layer</source>
        <translation>单层上下文并行通信时间</translation>
    </message>
    <message>
        <source>Expert traffic of a layer</source>
        <translation>单层专家通信时间</translation>
    </message>
    <message>
        <source>Fixed time of a layer and micro-batch</source>
        <translation>每层每微批次固定时间</translation>
    </message>
    <message>
        <source>Dense layer</source>
        <translation>稠密层时间</translation>
    </message>
    <message>
        <source>Layer with experts</source>
        <translation>专家层时间</translation>
    </message>
    <message>
        <source>LM head</source>
        <translation>输出层时间</translation>
    </message>
    <message>
        <source>Mean stage</source>
        <translation>平均流水线级时间</translation>
    </message>
    <message>
        <source>Slowest stage</source>
        <translation>最慢流水线级时间</translation>
    </message>
    <message>
        <source>Compute of a step</source>
        <translation>训练步计算时间</translation>
    </message>
    <message>
        <source>Traffic of weights and gradients</source>
        <translation>权重与梯度通信时间</translation>
    </message>
    <message>
        <source>Traffic that compute does not hide</source>
        <translation>计算未隐藏的通信时间</translation>
    </message>
    <message>
        <source>Optimizer of a step</source>
        <translation>训练步优化器时间</translation>
    </message>
    <message>
        <source>Fitted constants</source>
        <translation>拟合常数</translation>
    </message>
    <message>
        <source>Share of the pipeline bubble</source>
        <translation>流水线气泡占比</translation>
    </message>
    <message>
        <source>Peak rate at the training precision</source>
        <translation>训练精度下的峰值算力</translation>
    </message>
    <message>
        <source>Peak rate at BF16</source>
        <translation>BF16 峰值算力</translation>
    </message>
    <message>
        <source>full unless said otherwise</source>
        <translation>除非另有说明，为满频</translation>
    </message>
    <message>
        <source>fit on published training steps</source>
        <translation>由已公布的训练步拟合</translation>
    </message>
    <message>
        <source>Matrix efficiency</source>
        <translation>矩阵效率</translation>
    </message>
    <message>
        <source>Matrix efficiency at BF16</source>
        <translation>BF16 矩阵效率</translation>
    </message>
    <message>
        <source>Attention efficiency</source>
        <translation>注意力效率</translation>
    </message>
    <message>
        <source>Micro-batch of half efficiency</source>
        <translation>效率减半时的微批次</translation>
    </message>
    <message>
        <source>Shard width of half efficiency</source>
        <translation>效率减半时的分片宽度</translation>
    </message>
    <message>
        <source>Traffic of an expert weight</source>
        <translation>每专家权重访存量</translation>
    </message>
    <message>
        <source>Grouped matrices over dense ones</source>
        <translation>分组矩阵与稠密矩阵效率之比</translation>
    </message>
    <message>
        <source>Fixed time of a layer</source>
        <translation>单层固定时间</translation>
    </message>
    <message>
        <source>Traffic of elementwise work</source>
        <translation>逐元素运算访存系数</translation>
    </message>
    <message>
        <source>NVLink efficiency</source>
        <translation>NVLink 效率</translation>
    </message>
    <message>
        <source>Network efficiency</source>
        <translation>网络效率</translation>
    </message>
    <message>
        <source>Expert exchange efficiency</source>
        <translation>专家交换效率</translation>
    </message>
    <message>
        <source>Expert exchange efficiency across domains</source>
        <translation>跨域专家交换效率</translation>
    </message>
    <message>
        <source>Slowdown per doubling</source>
        <translation>规模每翻倍的减速幅度</translation>
    </message>
    <message>
        <source>Share of compute that hides traffic</source>
        <translation>可隐藏通信的计算占比</translation>
    </message>
    <message>
        <source>Pipeline traffic that shows</source>
        <translation>未隐藏的流水线通信占比</translation>
    </message>
    <message>
        <source>Gradient traffic that shows</source>
        <translation>未隐藏的梯度通信占比</translation>
    </message>
    <message>
        <source>Weight traffic that shows</source>
        <translation>未隐藏的权重通信占比</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>检查点大小</translation>
    </message>
    <message>
        <source>Training precision</source>
        <translation>训练精度</translation>
    </message>
    <message>
        <source>Other parallelism</source>
        <translation>其他并行方式</translation>
    </message>
    <message>
        <source>Published value</source>
        <translation>公布值</translation>
    </message>
    <message>
        <source>Peak rate of the source</source>
        <translation>来源所用峰值算力</translation>
    </message>
    <message>
        <source>Power of an accelerator</source>
        <translation>单个加速器功率</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Forward work of a sample</source>
        <translation>每样本前向计算量</translation>
    </message>
    <message>
        <source>Spot interruptions</source>
        <translation>竞价中断率</translation>
    </message>
    <message>
        <source>of the run, whichever of its spot machines is taken; 0 = the node group&apos;s useful share of spot</source>
        <translation>指整个运行，无论被收回的是哪台竞价机器；0 表示采用节点组的竞价有效占比</translation>
    </message>
    <message>
        <source>Tokens or samples</source>
        <translation>词元数或样本数</translation>
    </message>
    <message>
        <source>of the final run; samples, such as images, where the work is given by sample</source>
        <translation>指最终运行；按样本给出计算量时为样本数（如图像）</translation>
    </message>
    <message>
        <source>FLOP per token or sample</source>
        <translation>每词元或样本 FLOP</translation>
    </message>
    <message>
        <source>forward and backward; empty = from the architecture</source>
        <translation>前向与反向；留空则由架构得出</translation>
    </message>
    <message>
        <source>Scope 1</source>
        <translation>范围 1</translation>
    </message>
    <message>
        <source>Scope 2, location-based</source>
        <translation>范围 2（基于位置）</translation>
    </message>
    <message>
        <source>Scope 2, market-based</source>
        <translation>范围 2（基于市场）</translation>
    </message>
    <message>
        <source>Scope 3</source>
        <translation>范围 3</translation>
    </message>
    <message>
        <source>Share of the work that spot repeats</source>
        <translation>竞价重做的工作占比</translation>
    </message>
    <message>
        <source>samples, where the work is given by sample</source>
        <translation>样本数（按样本给出计算量时）</translation>
    </message>
    <message>
        <source>Network and storage power</source>
        <translation>网络与存储功率</translation>
    </message>
    <message>
        <source>of switches, optics and storage outside the node, for each node, at the wall, at any load; empty = none</source>
        <translation>节点之外的交换机、光模块与存储，按每个节点计，插座端功率，与负载无关；留空 = 无</translation>
    </message>
    <message>
        <source>Idle power of a node with network and storage</source>
        <translation>含网络与存储的节点空闲功率</translation>
    </message>
    <message>
        <source>Peak power of a node with network and storage</source>
        <translation>含网络与存储的节点峰值功率</translation>
    </message>
    <message>
        <source>Share of the time that is work done again</source>
        <translation>重复工作的时间占比</translation>
    </message>
    <message>
        <source>of the final run</source>
        <translation>指最终运行</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>assumption: a power of two, 1,024 accelerators or as many as end within 90 days at 40 % of the peak</source>
        <translation>假设：2 的幂，1,024 个加速器，或按峰值的 40 % 能在 90 天内完成的数量</translation>
    </message>
    <message>
        <source>of an accelerator; files and the command line hold them per GPU-hour: 0.48 per 1,000 GPU-days is 0.00002 per hour</source>
        <translation>按单个加速器计；文件和命令行按每 GPU 小时记录：每 1,000 GPU 天 0.48 次，即每小时 0.00002 次</translation>
    </message>
    <message>
        <source>All-reduce by node, then between nodes</source>
        <translation>先节点内后节点间 all-reduce</translation>
    </message>
    <message>
        <source>assumption: yes, as current libraries do</source>
        <translation>假设：是，与当前的库一致</translation>
    </message>
    <message>
        <source>Tensor-parallel traffic that overlaps</source>
        <translation>张量并行通信的重叠占比</translation>
    </message>
    <message>
        <source>assumption: none beyond that of the fitted steps</source>
        <translation>假设：除拟合所用训练步已有的重叠外，再无重叠</translation>
    </message>
    <message>
        <source>Time follows from</source>
        <translation>时间依据</translation>
    </message>
    <message>
        <source>the other two are kept, but do not count</source>
        <translation>另外两项会保留，但不计入</translation>
    </message>
    <message>
        <source>Production factor</source>
        <translation>生产运行系数</translation>
    </message>
    <message>
        <source>assumption: 1, the run is as fast as its layout allows</source>
        <translation>假设：1，运行达到并行布局所允许的速度</translation>
    </message>
    <message>
        <source>how much slower than its layout allows; published runs were 1.33 times slower than the best layout of a search</source>
        <translation>用时为并行布局所允许的多少倍；已公布运行的用时为搜索所得最佳并行布局的 1.33 倍</translation>
    </message>
    <message>
        <source>US cars driven over the same time</source>
        <translation>同期行驶的美国汽车</translation>
    </message>
    <message>
        <source>EPA: each emits 4.6 t CO2 a year</source>
        <translation>EPA：每辆每年排放 4.6 t CO2</translation>
    </message>
    <message>
        <source>GHG Protocol, direct emissions; not counted: fuel burnt on site, of which a plan says nothing</source>
        <translation>GHG Protocol，直接排放；未计入：站点燃烧的燃料，计划中没有相关数据</translation>
    </message>
    <message>
        <source>GHG Protocol Corporate Value Chain Standard, 2011: categories 1 and 2, location-based</source>
        <translation>GHG Protocol Corporate Value Chain Standard，2011：类别 1 和 2，基于位置</translation>
    </message>
    <message>
        <source>Scope 3, category 2: capital goods</source>
        <translation>范围 3，类别 2：资本货物</translation>
    </message>
    <message>
        <source>GHG Protocol: making the machines owned, spread over their life</source>
        <translation>GHG Protocol：自有机器的制造，按使用寿命分摊</translation>
    </message>
    <message>
        <source>Scope 3, category 1: purchased goods and services</source>
        <translation>范围 3，类别 1：外购商品和服务</translation>
    </message>
    <message>
        <source>GHG Protocol: making the machines rented, and electricity that the rent holds</source>
        <translation>GHG Protocol：租用机器的制造，以及租金所含的电力</translation>
    </message>
    <message>
        <source>MFU, an input</source>
        <translation>MFU（输入值）</translation>
    </message>
    <message>
        <source>as entered: the time follows from it, and it is not predicted</source>
        <translation>按输入值：时间由它得出，它本身不作预测</translation>
    </message>
    <message>
        <source>work of the model, attention causal, over the dense peak rate at the training precision</source>
        <translation>模型计算量（按因果注意力）与训练精度下稠密峰值算力之比</translation>
    </message>
    <message>
        <source>HFU</source>
        <translation>HFU</translation>
    </message>
    <message>
        <source>as MFU, with what recomputation computes again counted too</source>
        <translation>同 MFU，但重计算所重复的计算量也计入</translation>
    </message>
    <message>
        <source>not counted: the grid carbon of the sites holds no upstream of fuels and no losses of lines</source>
        <translation>未计入：站点的电网碳强度不含燃料上游排放和线路损耗</translation>
    </message>
    <message>
        <source>upstream of fuels within the electricity, whose carbon basis is life-cycle; not counted: losses of lines</source>
        <translation>燃料上游排放已包含在电力中，其碳核算口径为生命周期；未计入：线路损耗</translation>
    </message>
    <message>
        <source>upstream of fuels within the electricity of sites whose carbon basis is life-cycle; not counted: that of other sites, losses of lines</source>
        <translation>碳核算口径为生命周期的站点，燃料上游排放已包含在其电力中；未计入：其他站点的燃料上游排放、线路损耗</translation>
    </message>
    <message>
        <source>Scope 3, category 3: fuel- and energy-related activities</source>
        <translation>范围 3，类别 3：燃料和能源相关活动</translation>
    </message>
    <message>
        <source>Scope 3, categories 4 to 15</source>
        <translation>范围 3，类别 4 至 15</translation>
    </message>
    <message>
        <source>not counted: transport, waste, travel, use of what is sold, investments</source>
        <translation>未计入：运输、废弃物、差旅、所售产品的使用、投资</translation>
    </message>
    <message>
        <source>Carbon with embodied</source>
        <translation>碳排放（含隐含碳）</translation>
    </message>
    <message>
        <source>Average power, all years</source>
        <translation>各年平均功率</translation>
    </message>
    <message>
        <source>assumption: a chat as in InferenceX benchmarks, SemiAnalysis, 2025</source>
        <translation>假设：一次聊天，与 InferenceX 基准测试相同（SemiAnalysis，2025）</translation>
    </message>
    <message>
        <source>mean over the day; 200M/day is understood</source>
        <translation>全天平均；可识别 200M/day 这样的写法</translation>
    </message>
    <message>
        <source>First token within</source>
        <translation>首词元时限</translation>
    </message>
    <message>
        <source>Then a token every</source>
        <translation>后续词元间隔</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日负载曲线</translation>
    </message>
    <message>
        <source>assumption: FP8, which most measured services use</source>
        <translation>假设：FP8，多数实测服务采用</translation>
    </message>
    <message>
        <source>Serving engine</source>
        <translation>推理引擎</translation>
    </message>
    <message>
        <source>assumption: vLLM</source>
        <translation>假设：vLLM</translation>
    </message>
    <message>
        <source>assumption: that with which a request costs least</source>
        <translation>假设：取每次请求成本最低的数量</translation>
    </message>
    <message>
        <source>assumption: as many as hold the busiest hour</source>
        <translation>假设：取足以承载高峰小时的数量</translation>
    </message>
    <message>
        <source>assumption: 1,000</source>
        <translation>假设：1,000</translation>
    </message>
    <message>
        <source>assumption: 500</source>
        <translation>假设：500</translation>
    </message>
    <message>
        <source>Shape of the model</source>
        <translation>模型结构</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Cached input</source>
        <translation>缓存输入</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>API prices</source>
        <translation>API 价格</translation>
    </message>
    <message>
        <source>Daily load</source>
        <translation>日负载</translation>
    </message>
    <message>
        <source>Request lengths</source>
        <translation>请求长度</translation>
    </message>
    <message>
        <source>Energy of queries</source>
        <translation>查询能耗</translation>
    </message>
    <message>
        <source>Busiest hour over mean</source>
        <translation>高峰小时与均值之比</translation>
    </message>
    <message>
        <source>Quietest hour over mean</source>
        <translation>低谷小时与均值之比</translation>
    </message>
    <message>
        <source>Energy of a request</source>
        <translation>每次请求能耗</translation>
    </message>
    <message>
        <source>Lowest energy of a request</source>
        <translation>每次请求最低能耗</translation>
    </message>
    <message>
        <source>Highest energy of a request</source>
        <translation>每次请求最高能耗</translation>
    </message>
    <message>
        <source>What it counts</source>
        <translation>计入范围</translation>
    </message>
    <message>
        <source>How it was found</source>
        <translation>得出方式</translation>
    </message>
    <message>
        <source>Sequences at once</source>
        <translation>并发序列数</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Tokens in, median</source>
        <translation>输入词元数（中位数）</translation>
    </message>
    <message>
        <source>Tokens out, median</source>
        <translation>输出词元数（中位数）</translation>
    </message>
    <message>
        <source>Tokens in, P95</source>
        <translation>输入词元数（P95）</translation>
    </message>
    <message>
        <source>Tokens out, P95</source>
        <translation>输出词元数（P95）</translation>
    </message>
    <message>
        <source>Work of a pass</source>
        <translation>单次前向计算量</translation>
    </message>
    <message>
        <source>forward; empty = 2 FLOP a parameter and token</source>
        <translation>前向；留空则按每参数每词元 2 FLOP 计</translation>
    </message>
    <message>
        <source>active in a token</source>
        <translation>每词元激活的参数</translation>
    </message>
    <message>
        <source>Tokens of an item</source>
        <translation>每件词元数</translation>
    </message>
    <message>
        <source>Passes of an item</source>
        <translation>每件前向次数</translation>
    </message>
    <message>
        <source>Bytes of a pass</source>
        <translation>单次前向访存量</translation>
    </message>
    <message>
        <source>none: bound by compute</source>
        <translation>无：受计算限制</translation>
    </message>
    <message>
        <source>Time of an item, measured</source>
        <translation>每件用时（实测）</translation>
    </message>
    <message>
        <source>of a batch over its items; empty = from work and bytes</source>
        <translation>一个批次的时间除以件数；留空则由计算量和访存量推算</translation>
    </message>
    <message>
        <source>Energy of an item, measured</source>
        <translation>每件能耗（实测）</translation>
    </message>
    <message>
        <source>GPUs alone; empty = from power and time</source>
        <translation>仅 GPU；留空则由功率和时间推算</translation>
    </message>
    <message>
        <source>Accepted draft tokens</source>
        <translation>草稿词元接受率</translation>
    </message>
    <message>
        <source>empty = no speculative decoding; 60 to 85 % are usual</source>
        <translation>留空则不使用推测解码；通常为 60 至 85 %</translation>
    </message>
    <message>
        <source>Draft length</source>
        <translation>草稿长度</translation>
    </message>
    <message>
        <source>assumption: 4 tokens</source>
        <translation>假设：4 个词元</translation>
    </message>
    <message>
        <source>Cost of a draft token</source>
        <translation>草稿词元开销</translation>
    </message>
    <message>
        <source>assumption: 5 % of a step</source>
        <translation>假设：一步的 5 %</translation>
    </message>
    <message>
        <source>over a step of the model itself</source>
        <translation>与模型自身一步的时间之比</translation>
    </message>
    <message>
        <source>Prompt from the prefix cache</source>
        <translation>提示词的前缀缓存占比</translation>
    </message>
    <message>
        <source>none unless measured</source>
        <translation>未实测时为零</translation>
    </message>
    <message>
        <source>Chunked prefill</source>
        <translation>分块预填充</translation>
    </message>
    <message>
        <source>Prefill on machines of its own</source>
        <translation>预填充使用专用机器</translation>
    </message>
    <message>
        <source>Batching window</source>
        <translation>批处理窗口</translation>
    </message>
    <message>
        <source>Longest answer over mean</source>
        <translation>最长回答与均值之比</translation>
    </message>
    <message>
        <source>of static batches, which wait for their longest answer; empty = continuous batching</source>
        <translation>用于静态批处理，其批次须等待最长的回答；留空则为连续批处理</translation>
    </message>
    <message>
        <source>Launch overheads left by compilation</source>
        <translation>编译后剩余的启动开销</translation>
    </message>
    <message>
        <source>all unless said otherwise</source>
        <translation>除非另有说明，为全部</translation>
    </message>
    <message>
        <source>benchmarks of serving engines ran compiled: 1 is right for fitted cases</source>
        <translation>推理引擎的基准测试均在编译后运行：对拟合所用的情形，取 1 即可</translation>
    </message>
    <message>
        <source>Calibration name</source>
        <translation>校准名称</translation>
    </message>
    <message>
        <source>Measured points</source>
        <translation>实测点</translation>
    </message>
    <message>
        <source>Version of the engine</source>
        <translation>引擎版本</translation>
    </message>
    <message>
        <source>Fixed time of a decode step</source>
        <translation>解码步固定时间</translation>
    </message>
    <message>
        <source>Bandwidth reached by weights</source>
        <translation>权重读取带宽达成率</translation>
    </message>
    <message>
        <source>Bandwidth reached by the KV cache</source>
        <translation>KV 缓存读取带宽达成率</translation>
    </message>
    <message>
        <source>Peak reached in decoding</source>
        <translation>解码峰值算力达成率</translation>
    </message>
    <message>
        <source>Fixed time of an all-reduce</source>
        <translation>单次 all-reduce 固定时间</translation>
    </message>
    <message>
        <source>Peak reached in prefill</source>
        <translation>预填充峰值算力达成率</translation>
    </message>
    <message>
        <source>Prefill of others in a token</source>
        <translation>其他请求预填充对每词元的影响系数</translation>
    </message>
    <message>
        <source>Fixed time before prefill</source>
        <translation>预填充前固定时间</translation>
    </message>
    <message>
        <source>Decode steps before the first token</source>
        <translation>首词元前的解码步数</translation>
    </message>
    <message>
        <source>Prefill of others before the first token</source>
        <translation>其他请求预填充对首词元的影响系数</translation>
    </message>
    <message>
        <source>Measured rows</source>
        <translation>实测条目数</translation>
    </message>
    <message>
        <source>Mean TPOT error, rows left out</source>
        <translation>TPOT 平均误差（留出条目）</translation>
    </message>
    <message>
        <source>Median TTFT error, rows left out</source>
        <translation>TTFT 误差中位数（留出条目）</translation>
    </message>
    <message>
        <source>fit on the planner&apos;s own measurements</source>
        <translation>由规划者自己的实测数据拟合</translation>
    </message>
    <message>
        <source>Requests at once</source>
        <translation>并发请求数</translation>
    </message>
    <message>
        <source>peak over mean; a day&apos;s curve has its own</source>
        <translation>峰值与均值之比；日负载曲线自带此值</translation>
    </message>
    <message>
        <source>Capacity follows from</source>
        <translation>容量依据</translation>
    </message>
    <message>
        <source>the other is kept, but does not count</source>
        <translation>另一项予以保留，但不参与计算</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>单件</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV 缓存</translation>
    </message>
    <message>
        <source>Own calibration</source>
        <translation>自有校准</translation>
    </message>
    <message>
        <source>constants fitted for this plan; empty = those of the plan that suit, else the program&apos;s</source>
        <translation>为此计划拟合的常数；留空则取计划中适用的常数，若无则取程序自带的常数</translation>
    </message>
    <message>
        <source>Levers</source>
        <translation>优化手段</translation>
    </message>
    <message>
        <source>TTFT of the percentile; empty = no promise</source>
        <translation>按百分位数计的 TTFT；留空表示无延迟承诺</translation>
    </message>
    <message>
        <source>mean TPOT; empty = no promise</source>
        <translation>平均 TPOT；留空表示无延迟承诺</translation>
    </message>
    <message>
        <source>Percentile of the promise</source>
        <translation>延迟承诺的百分位数</translation>
    </message>
    <message>
        <source>assumption: 95 %</source>
        <translation>假设：95 %</translation>
    </message>
    <message>
        <source>Most sequences of a replica</source>
        <translation>单副本最多序列数</translation>
    </message>
    <message>
        <source>assumption: 256</source>
        <translation>假设：256</translation>
    </message>
    <message>
        <source>Spread of the service time</source>
        <translation>服务时间离散度</translation>
    </message>
    <message>
        <source>assumption: 1, as of exponential times</source>
        <translation>假设：1，即时间服从指数分布</translation>
    </message>
    <message>
        <source>variance over squared mean</source>
        <translation>方差与均值平方之比</translation>
    </message>
    <message>
        <source>Spare replicas</source>
        <translation>备用副本数</translation>
    </message>
    <message>
        <source>Replicas that an hour does not need</source>
        <translation>各小时多余的副本</translation>
    </message>
    <message>
        <source>assumption: they share the load</source>
        <translation>假设：分担负载</translation>
    </message>
    <message>
        <source>only rented machines can be given back; others idle</source>
        <translation>只有租用的机器可以退还；其余的保持空闲</translation>
    </message>
    <message>
        <source>Fewest replicas</source>
        <translation>最少副本数</translation>
    </message>
    <message>
        <source>Most replicas</source>
        <translation>最多副本数</translation>
    </message>
    <message>
        <source>empty = all that the machines make up</source>
        <translation>留空则取机器所能组成的全部副本</translation>
    </message>
    <message>
        <source>Replicas needed</source>
        <translation>所需副本数</translation>
    </message>
    <message>
        <source>at the busiest hour, with headroom and spares</source>
        <translation>高峰小时，含容量余量和备用副本</translation>
    </message>
    <message>
        <source>GPUs needed</source>
        <translation>所需 GPU 数</translation>
    </message>
    <message>
        <source>Requests of a replica within the promise</source>
        <translation>延迟承诺内的单副本请求速率</translation>
    </message>
    <message>
        <source>Time to first token, percentile</source>
        <translation>首词元时间（百分位数）</translation>
    </message>
    <message>
        <source>of the promise&apos;s percentile, at the busiest hour</source>
        <translation>按延迟承诺的百分位数，高峰小时</translation>
    </message>
    <message>
        <source>Time per output token (TPOT)</source>
        <translation>每输出词元时间（TPOT）</translation>
    </message>
    <message>
        <source>mean, at the busiest hour</source>
        <translation>平均值，高峰小时</translation>
    </message>
    <message>
        <source>of a replica, at the busiest hour</source>
        <translation>单副本，高峰小时</translation>
    </message>
    <message>
        <source>Energy per query, GPUs alone</source>
        <translation>每次查询能耗（仅 GPU）</translation>
    </message>
    <message>
        <source>idle ones counted; without hosts and PUE</source>
        <translation>含空闲的 GPU；不含主机和 PUE</translation>
    </message>
    <message>
        <source>Time to first token (TTFT)</source>
        <translation>首词元时间（TTFT）</translation>
    </message>
    <message>
        <source>Time of a request</source>
        <translation>单次请求时间</translation>
    </message>
    <message>
        <source>Output tokens per second and GPU</source>
        <translation>每 GPU 每秒输出词元数</translation>
    </message>
    <message>
        <source>Use of the memory bandwidth</source>
        <translation>显存带宽利用率</translation>
    </message>
    <message>
        <source>Use of the peak rate</source>
        <translation>峰值算力利用率</translation>
    </message>
    <message>
        <source>Output tokens per second</source>
        <translation>每秒输出词元数</translation>
    </message>
    <message>
        <source>Power of the GPUs while they serve, over the requests served.</source>
        <translation>GPU 处理请求期间的功率，分摊到所处理的请求。</translation>
    </message>
    <message>
        <source>Plus processors, memory, fans and network cards of their servers, which rise with the GPUs from idle to peak.</source>
        <translation>再加上其服务器的处理器、内存、风扇和网卡；其功率随 GPU 由空闲升至峰值。</translation>
    </message>
    <message>
        <source>Plus GPUs and hosts that wait for requests through the day.</source>
        <translation>再加上全天中等待请求的 GPU 和主机。</translation>
    </message>
    <message>
        <source>Times the PUE of the site, once: cooling and losses.</source>
        <translation>再乘以站点的 PUE，仅一次：制冷和损耗。</translation>
    </message>
    <message>
        <source>GPUs at work</source>
        <translation>工作中的 GPU</translation>
    </message>
    <message>
        <source>With their hosts</source>
        <translation>含主机</translation>
    </message>
    <message>
        <source>With idle machines</source>
        <translation>含空闲机器</translation>
    </message>
    <message>
        <source>At the meter</source>
        <translation>电表侧</translation>
    </message>
    <message>
        <source>Work of an item</source>
        <translation>每件计算量</translation>
    </message>
    <message>
        <source>Time of an item</source>
        <translation>每件用时</translation>
    </message>
    <message>
        <source>Items of a replica</source>
        <translation>单副本每秒件数</translation>
    </message>
    <message>
        <source>Energy of an item, GPUs alone</source>
        <translation>每件能耗（仅 GPU）</translation>
    </message>
    <message>
        <source>KV cache of a sequence</source>
        <translation>单序列 KV 缓存</translation>
    </message>
    <message>
        <source>Parameters outside the experts</source>
        <translation>非专家参数量</translation>
    </message>
    <message>
        <source>Weights in memory</source>
        <translation>权重占用显存</translation>
    </message>
    <message>
        <source>Memory left for the KV cache</source>
        <translation>KV 缓存可用显存</translation>
    </message>
    <message>
        <source>KV cache of a sequence, copies counted</source>
        <translation>单序列 KV 缓存（含重复存储）</translation>
    </message>
    <message>
        <source>Sequences that fit</source>
        <translation>可容纳序列数</translation>
    </message>
    <message>
        <source>Tokens of a sequence</source>
        <translation>单序列词元数</translation>
    </message>
    <message>
        <source>Bytes of a KV element</source>
        <translation>每个 KV 元素的字节数</translation>
    </message>
    <message>
        <source>Time of a request on a full replica</source>
        <translation>满载副本的单次请求时间</translation>
    </message>
    <message>
        <source>Most requests of a replica</source>
        <translation>单副本最大请求速率</translation>
    </message>
    <message>
        <source>Arrivals over the most requests</source>
        <translation>到达速率与最大请求速率之比</translation>
    </message>
    <message>
        <source>Wait for a place</source>
        <translation>等待空位的时间</translation>
    </message>
    <message>
        <source>Wait for the prefill of others</source>
        <translation>等待其他请求预填充的时间</translation>
    </message>
    <message>
        <source>Probability of a wait</source>
        <translation>等待概率</translation>
    </message>
    <message>
        <source>Mean time to first token</source>
        <translation>平均首词元时间</translation>
    </message>
    <message>
        <source>Share of the experts that the batch touches</source>
        <translation>批次触及的专家占比</translation>
    </message>
    <message>
        <source>Reading the weights</source>
        <translation>权重读取时间</translation>
    </message>
    <message>
        <source>Reading the KV cache</source>
        <translation>KV 缓存读取时间</translation>
    </message>
    <message>
        <source>Compute of a decode step</source>
        <translation>解码步计算时间</translation>
    </message>
    <message>
        <source>All-reduce traffic of a step</source>
        <translation>解码步 all-reduce 通信时间</translation>
    </message>
    <message>
        <source>Decode step</source>
        <translation>解码步时间</translation>
    </message>
    <message>
        <source>Prefill at the full peak</source>
        <translation>按峰值算力计的预填充时间</translation>
    </message>
    <message>
        <source>Prefill of a prompt</source>
        <translation>单个提示词预填充时间</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次大小</translation>
    </message>
    <message>
        <source>Requests of the hour</source>
        <translation>该小时请求速率</translation>
    </message>
    <message>
        <source>Replicas at work</source>
        <translation>工作中的副本数</translation>
    </message>
    <message>
        <source>Mean power of a GPU over the day</source>
        <translation>单 GPU 全天平均功率</translation>
    </message>
    <message>
        <source>Energy of a request, GPUs alone</source>
        <translation>每次请求能耗（仅 GPU）</translation>
    </message>
    <message>
        <source>Mean power over the span from idle to peak</source>
        <translation>平均功率在空闲至峰值间的占比</translation>
    </message>
    <message>
        <source>Share of the requests that is served</source>
        <translation>已处理的请求占比</translation>
    </message>
    <message>
        <source>Share of the machines that is on</source>
        <translation>开机的机器占比</translation>
    </message>
    <message>
        <source>Most sequences at once</source>
        <translation>最大并发序列数</translation>
    </message>
    <message>
        <source>Requests at the busiest hour</source>
        <translation>高峰小时请求速率</translation>
    </message>
    <message>
        <source>Requests over the most within the promise</source>
        <translation>请求速率与延迟承诺内最大值之比</translation>
    </message>
    <message>
        <source>Load of the hour over the day&apos;s mean</source>
        <translation>该小时负载与日均值之比</translation>
    </message>
    <message>
        <source>Host of a GPU</source>
        <translation>单 GPU 分摊的主机功率</translation>
    </message>
    <message>
        <source>fit on measured serving</source>
        <translation>由推理服务的实测数据拟合</translation>
    </message>
    <message>
        <source>Precision of the weights</source>
        <translation>权重精度</translation>
    </message>
    <message>
        <source>Keeps up with the load</source>
        <translation>跟得上负载</translation>
    </message>
    <message>
        <source>Share of the time at work</source>
        <translation>工作时间占比</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>服务台数</translation>
    </message>
    <message>
        <source>Service time</source>
        <translation>服务时间</translation>
    </message>
    <message>
        <source>Percentile of the wait</source>
        <translation>等待时间的百分位</translation>
    </message>
    <message>
        <source>Wait, percentile</source>
        <translation>等待时间（百分位数）</translation>
    </message>
    <message>
        <source>Power of a GPU at work</source>
        <translation>单 GPU 工作功率</translation>
    </message>
    <message>
        <source>fit on ML.ENERGY measurements</source>
        <translation>由 ML.ENERGY 的能耗实测数据拟合</translation>
    </message>
    <message>
        <source>Mean power of a serving GPU</source>
        <translation>推理服务中单 GPU 平均功率</translation>
    </message>
    <message>
        <source>Energy of an output token</source>
        <translation>每输出词元能耗</translation>
    </message>
    <message>
        <source>Power of any work over TDP</source>
        <translation>工作基础功率与 TDP 之比</translation>
    </message>
    <message>
        <source>Power of memory traffic over TDP</source>
        <translation>访存功率与 TDP 之比</translation>
    </message>
    <message>
        <source>Power of compute over TDP</source>
        <translation>计算功率与 TDP 之比</translation>
    </message>
    <message>
        <source>Most power over TDP</source>
        <translation>最大功率与 TDP 之比</translation>
    </message>
    <message>
        <source>Exponent of memory traffic</source>
        <translation>访存指数</translation>
    </message>
    <message>
        <source>always at work unless said otherwise</source>
        <translation>除非另有说明，始终工作</translation>
    </message>
    <message>
        <source>Power of the host</source>
        <translation>主机功率</translation>
    </message>
    <message>
        <source>Standby machines over busy ones</source>
        <translation>待机机器与工作机器之比</translation>
    </message>
    <message>
        <source>Tokens that a pass decides</source>
        <translation>单次前向确定的词元数</translation>
    </message>
    <message>
        <source>Speed-up by drafts</source>
        <translation>草稿带来的加速比</translation>
    </message>
    <message>
        <source>Replicas of the prefill pool</source>
        <translation>预填充池的副本数</translation>
    </message>
    <message>
        <source>Prompts and answers</source>
        <translation>提示词与回答的部署</translation>
    </message>
    <message>
        <source>Output tokens per second and GPU, from latencies</source>
        <translation>每 GPU 每秒输出词元数（由延迟推算）</translation>
    </message>
    <message>
        <source>Mean power of all GPUs</source>
        <translation>全部 GPU 的平均功率</translation>
    </message>
    <message>
        <source>Unit of work</source>
        <translation>工作量单位</translation>
    </message>
    <message>
        <source>Accelerators for prompts</source>
        <translation>处理提示词的加速器数</translation>
    </message>
    <message>
        <source>Accelerators for answers</source>
        <translation>生成回答的加速器数</translation>
    </message>
    <message>
        <source>Fitted rows of cell and model</source>
        <translation>同类同模型的拟合条目数</translation>
    </message>
    <message>
        <source>Times off the nearest row</source>
        <translation>与最近条目相差的倍数</translation>
    </message>
    <message>
        <source>Rows with as many GPUs</source>
        <translation>有 GPU 数相同的条目</translation>
    </message>
    <message>
        <source>Fits the memory</source>
        <translation>显存够用</translation>
    </message>
    <message>
        <source>Known accelerator</source>
        <translation>已知的加速器</translation>
    </message>
    <message>
        <source>Engine measured on the generation</source>
        <translation>该代加速器上有此引擎的实测</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>置信等级</translation>
    </message>
    <message>
        <source>tokens of prompt and answer together; empty = not known</source>
        <translation>提示与回答合计的词元数；留空 = 未知</translation>
    </message>
    <message>
        <source>Time to first token, 50th percentile</source>
        <translation>首词元时间，第 50 百分位数</translation>
    </message>
    <message>
        <source>Time to first token, 90th percentile</source>
        <translation>首词元时间，第 90 百分位数</translation>
    </message>
    <message>
        <source>Time to first token, 95th percentile</source>
        <translation>首词元时间，第 95 百分位数</translation>
    </message>
    <message>
        <source>Time to first token, 99th percentile</source>
        <translation>首词元时间，第 99 百分位数</translation>
    </message>
    <message>
        <source>Cost per query</source>
        <translation>每次查询成本</translation>
    </message>
    <message>
        <source>in hundredths of the plan&apos;s currency; all that the workload costs, over its queries</source>
        <translation>以计划货币的百分之一计；该工作负载的全部成本除以查询次数</translation>
    </message>
    <message>
        <source>Cost per million output tokens</source>
        <translation>每百万输出词元成本</translation>
    </message>
    <message>
        <source>all that the workload costs, over the tokens it writes alone</source>
        <translation>该工作负载的全部成本，仅除以其输出的 词元</translation>
    </message>
    <message>
        <source>Cost per million tokens, in + out</source>
        <translation>每百万词元成本（输入与输出）</translation>
    </message>
    <message>
        <source>tokens read and tokens written count alike</source>
        <translation>读入与写出的词元同等计数</translation>
    </message>
    <message>
        <source>Energy per million tokens, in + out</source>
        <translation>每百万词元能耗（输入与输出）</translation>
    </message>
    <message>
        <source>location-based electricity and embodied carbon</source>
        <translation>基于位置的用电碳排放与隐含碳</translation>
    </message>
    <message>
        <source>Water per query</source>
        <translation>每次查询用水</translation>
    </message>
    <message>
        <source>on site and of the grid, as far as the site gives them</source>
        <translation>现场用水与电网用水，以站点所给数据为限</translation>
    </message>
    <message>
        <source>Energy of an item at the meter</source>
        <translation>每件能耗，电表处</translation>
    </message>
    <message>
        <source>Cost of an item</source>
        <translation>每件成本</translation>
    </message>
    <message>
        <source>Carbon of an item</source>
        <translation>每件碳排放</translation>
    </message>
    <message>
        <source>Items of a GPU at full load</source>
        <translation>满载时每 GPU 的件数</translation>
    </message>
    <message>
        <source> if </source>
        <translation> 若 </translation>
    </message>
    <message>
        <source>Carbon per query, with embodied</source>
        <translation>每次查询碳排放（含隐含碳）</translation>
    </message>
    <message>
        <source>Energy of an item, GPUs, idle included</source>
        <translation>每件能耗，GPU，含空闲</translation>
    </message>
    <message>
        <source>Energy of an item, GPUs and hosts, idle included</source>
        <translation>每件能耗，GPU 与主机，含空闲</translation>
    </message>
    <message>
        <source>Fixed time of a layer&apos;s experts</source>
        <translation>一层专家的固定时间</translation>
    </message>
    <message>
        <source>Fixed time of a sequence</source>
        <translation>每个序列的固定时间</translation>
    </message>
    <message>
        <source>not known for %1: totals of carbon and scope 3 are at least (≥) what is shown; enter it for the node or for its accelerator</source>
        <translation>%1 的该值未知：碳排放总量与范围 3 至少（≥）为所示数值；请为该节点或其加速器填写</translation>
    </message>
    <message>
        <source>no price of %1 is known: totals of cost are at least (≥) what is shown; enter the price per node or the rent, 0 if it is free</source>
        <translation>%1 的价格未知：成本总额至少（≥）为所示数值；请填写每节点价格或租金，免费则填 0</translation>
    </message>
    <message>
        <source>Output tokens per second and GPU, mean of the day</source>
        <translation>每 GPU 每秒输出词元数，全天平均</translation>
    </message>
    <message>
        <source>Output tokens per second and GPU, busiest hour</source>
        <translation>每 GPU 每秒输出词元数，最忙小时</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>in hundredths of the plan&apos;s currency; all that the workload costs, over its items</source>
        <translation>以计划货币的百分之一计；该工作负载的全部成本除以件数</translation>
    </message>
    <message>
        <source>Cost of 1,000 items</source>
        <translation>每千件成本</translation>
    </message>
    <message>
        <source>Water of an item</source>
        <translation>每件用水</translation>
    </message>
    <message>
        <source>Items of the hour</source>
        <translation>该小时的件数</translation>
    </message>
    <message>
        <source>not known, counted as 0</source>
        <translation>未知，按 0 计</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Sample dimension</source>
        <translation>抽样维度</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>First number</source>
        <translation>第一个数</translation>
    </message>
    <message>
        <source>low end, mean or P10</source>
        <translation>下限、均值或 P10</translation>
    </message>
    <message>
        <source>Second number</source>
        <translation>第二个数</translation>
    </message>
    <message>
        <source>high end, most likely value, standard deviation or P90</source>
        <translation>上限、最可能值、标准差或 P90</translation>
    </message>
    <message>
        <source>Third number</source>
        <translation>第三个数</translation>
    </message>
    <message>
        <source>high end of a triangular or PERT distribution</source>
        <translation>三角分布或 PERT 分布的上限</translation>
    </message>
    <message>
        <source>Values and weights</source>
        <translation>取值与权重</translation>
    </message>
    <message>
        <source>Error of the prediction, standard normal</source>
        <translation>预测误差（标准正态）</translation>
    </message>
    <message>
        <source>Least value</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>Most likely value</source>
        <translation>最可能值</translation>
    </message>
    <message>
        <source>Greatest value</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>P10</source>
        <translation>P10</translation>
    </message>
    <message>
        <source>P90</source>
        <translation>P90</translation>
    </message>
    <message>
        <source>Values with weights</source>
        <translation>带权重的数值</translation>
    </message>
    <message>
        <source>What is sought</source>
        <translation>求解对象</translation>
    </message>
    <message>
        <source>Sought from</source>
        <translation>求解下限</translation>
    </message>
    <message>
        <source>Sought up to</source>
        <translation>求解上限</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Value found</source>
        <translation>求得的值</translation>
    </message>
    <message>
        <source>Points, a list each</source>
        <translation>各点，每点一个列表</translation>
    </message>
    <message>
        <source>min or max, by column</source>
        <translation>各列取 min 或 max</translation>
    </message>
    <message>
        <source>Points that none beats</source>
        <translation>不被任何点超越的点</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Distributions</source>
        <translation>各分布</translation>
    </message>
    <message>
        <source>Way of drawing</source>
        <translation>抽样方式</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Product of the medians</source>
        <translation>各中位数之积</translation>
    </message>
    <message>
        <source>Product with an input at its P10</source>
        <translation>某一输入取 P10 时的乘积</translation>
    </message>
    <message>
        <source>Product with an input at its P90</source>
        <translation>某一输入取 P90 时的乘积</translation>
    </message>
    <message>
        <source>Input with the largest span</source>
        <translation>跨度最大的输入</translation>
    </message>
    <message>
        <source>Sample, counted from 0</source>
        <translation>样本序号，从 0 起</translation>
    </message>
    <message>
        <source>Dimension, counted from 0</source>
        <translation>维度序号，从 0 起</translation>
    </message>
    <message>
        <source>Last number drawn</source>
        <translation>最后抽取的数</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>维数</translation>
    </message>
    <message>
        <source>Record and field</source>
        <translation>记录与字段</translation>
    </message>
    <message>
        <source>written ENTITY/FIELD</source>
        <translation>写作 ENTITY/FIELD</translation>
    </message>
    <message>
        <source>Share below the value</source>
        <translation>低于该值的比例</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Power of all GPUs at work, mean over the day</source>
        <translation>工作中所有 GPU 的功率，全天平均</translation>
    </message>
    <message>
        <source>Power of the hosts of GPUs at work, mean over the day</source>
        <translation>工作中 GPU 所在主机的功率，全天平均</translation>
    </message>
    <message>
        <source>Number of values</source>
        <translation>取值个数</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Candidates shown</source>
        <translation>显示的候选数</translation>
    </message>
</context>
<context>
    <name>jw::TimelinePanel</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Give the run a start date to see when it ends.</source>
        <translation>请为该运行填写开始日期，以查看其结束时间。</translation>
    </message>
    <message>
        <source>There are no hours yet: what the run still lacks stands under Problems.</source>
        <translation>尚无时长：该运行还缺少的内容见“问题”。</translation>
    </message>
</context>
<context>
    <name>jw::TopBar</name>
    <message>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
    <message numerus="yes">
        <source>%n override(s)</source>
        <translation>
            <numerusform>%n 项覆盖</numerusform>
        </translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>已是最新</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Scenario shown and edited</source>
        <translation>当前显示和编辑的方案</translation>
    </message>
    <message>
        <source>Find a field or command  %1</source>
        <extracomment>The search box: %1 is its shortcut</extracomment>
        <translation>查找字段或命令  %1</translation>
    </message>
    <message>
        <source>Cannot be computed</source>
        <translation>无法计算</translation>
    </message>
</context>
<context>
    <name>jw::TornadoTab</name>
    <message>
        <source>Each input by itself</source>
        <translation>逐个改变输入</translation>
    </message>
    <message>
        <source>How far each input is moved</source>
        <translation>每个输入改变的幅度</translation>
    </message>
    <message>
        <source>%1 % down and up</source>
        <extracomment>%1 is a number of percent</extracomment>
        <translation>上下各 %1 %</translation>
    </message>
    <message>
        <source>P10 to P90 of what is uncertain</source>
        <translation>不确定输入的 P10 至 P90</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Inputs, the strongest first</source>
        <translation>输入，影响最大的在前</translation>
    </message>
    <message>
        <source>Change of the result with each input</source>
        <translation>结果随各输入的变化</translation>
    </message>
    <message>
        <source>No number of the plan moves this result.</source>
        <translation>计划中没有数值影响该结果。</translation>
    </message>
    <message>
        <source>Nothing is uncertain in this scenario yet: right-click a number and choose Distribution…, or move each input by a share.</source>
        <translation>该方案还没有不确定的输入：在数值上点右键，选择“分布…”，或者按百分比改变每个输入。</translation>
    </message>
</context>
<context>
    <name>jw::TornadoView</name>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Change of %1</source>
        <extracomment>axis of a chart: %1 is a result such as Cost</extracomment>
        <translation>%1的变化</translation>
    </message>
    <message>
        <source>Input at its low value</source>
        <translation>输入取低值</translation>
    </message>
    <message>
        <source>Input at its high value</source>
        <translation>输入取高值</translation>
    </message>
    <message>
        <source>0 is the result as planned: %1</source>
        <extracomment>note of a chart: %1 is a result with its unit</extracomment>
        <translation>0 为按计划的结果：%1</translation>
    </message>
    <message>
        <source>0 is the result with all of them at P50: %1</source>
        <translation>0 为各输入都取 P50 时的结果：%1</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划值</translation>
    </message>
    <message>
        <source>P50</source>
        <translation>P50</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低值</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高值</translation>
    </message>
    <message>
        <source>Result at low</source>
        <translation>取低值时的结果</translation>
    </message>
    <message>
        <source>Result at high</source>
        <translation>取高值时的结果</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>跨度</translation>
    </message>
    <message>
        <source>At %1 the result is %2, at %3 it is %4.</source>
        <extracomment>line of a tooltip: %1 and %3 are values of an input, %2 and %4 results</extracomment>
        <translation>取 %1 时结果为 %2，取 %3 时为 %4。</translation>
    </message>
    <message>
        <source>The plan refuses some of these values: their bars are missing.</source>
        <translation>其中一些取值无法计算，没有对应的条形。</translation>
    </message>
</context>
<context>
    <name>jw::TraceModel</name>
    <message>
        <source>Part</source>
        <translation>组成部分</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
</context>
<context>
    <name>jw::UncertaintyTab</name>
    <message>
        <source>Cumulative</source>
        <translation>累积曲线</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>直方图</translation>
    </message>
    <message>
        <source>Scenario of the histogram</source>
        <translation>直方图所示方案</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>What the samples say</source>
        <translation>样本结果</translation>
    </message>
    <message>
        <source>What was drawn</source>
        <translation>抽样的输入</translation>
    </message>
    <message>
        <source>How likely the result is at most so much</source>
        <translation>结果不超过某值的可能性</translation>
    </message>
    <message>
        <source>Nothing is uncertain yet: right-click a number and choose Distribution…, or have a run or service predicted, whose results err by their bands.</source>
        <translation>还没有不确定的输入：在数值上点右键，选择“分布…”；或者添加由模型预测的训练或服务，其结果按区间浮动。</translation>
    </message>
    <message>
        <source>Limit: at most</source>
        <translation>上限：不超过</translation>
    </message>
    <message>
        <source>Where the spread comes from</source>
        <translation>离散来自何处</translation>
    </message>
    <message>
        <source>Scenario of the shares</source>
        <translation>占比所属的方案</translation>
    </message>
    <message>
        <source>Make the catalogue&apos;s estimates uncertain (%1)</source>
        <translation>将目录中的估计值设为不确定（%1）</translation>
    </message>
</context>
<context>
    <name>jw::Unit</name>
    <message>
        <source>million</source>
        <translation>百万</translation>
    </message>
    <message>
        <source>billion</source>
        <translation>十亿</translation>
    </message>
    <message>
        <source>trillion</source>
        <translation>万亿</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>yr</source>
        <translation>年</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>d</source>
        <translation>天</translation>
    </message>
    <message>
        <source>day</source>
        <translation>天</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
</context>
<context>
    <name>jw::UsualItems</name>
    <message>
        <source>Image of 1,024 × 1,024, FLUX.1-dev in 50 steps</source>
        <translation>1,024 × 1,024 图像，FLUX.1-dev，50 步</translation>
    </message>
    <message>
        <source>Image of 1,024 × 1,024, Stable Diffusion 3.5 Large in 28 steps</source>
        <translation>1,024 × 1,024 图像，Stable Diffusion 3.5 Large，28 步</translation>
    </message>
    <message>
        <source>Image of 1,024 × 1,024, Stable Diffusion 3.5 Medium in 28 steps</source>
        <translation>1,024 × 1,024 图像，Stable Diffusion 3.5 Medium，28 步</translation>
    </message>
    <message>
        <source>Image of 1,024 × 1,024, Stable Diffusion XL in 20 steps</source>
        <translation>1,024 × 1,024 图像，Stable Diffusion XL，20 步</translation>
    </message>
    <message>
        <source>Image of 224 × 224 classified, ViT-L/16</source>
        <translation>224 × 224 图像分类，ViT-L/16</translation>
    </message>
    <message>
        <source>Embedding of 512 tokens, BERT-large</source>
        <translation>512 词元的嵌入，BERT-large</translation>
    </message>
</context>
<context>
    <name>jw::UsualLengths</name>
    <message>
        <source>Short question</source>
        <translation>简短提问</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>聊天</translation>
    </message>
    <message>
        <source>Summary of a document</source>
        <translation>文档摘要</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>深度思考</translation>
    </message>
    <message>
        <source>Conversation (Azure, 2023)</source>
        <translation>对话（Azure，2023）</translation>
    </message>
    <message>
        <source>Code completion (Azure, 2023)</source>
        <translation>代码补全（Azure，2023）</translation>
    </message>
</context>
<context>
    <name>jw::Validation</name>
    <message>
        <source>the catalogue has no model &quot;%1&quot; (line %2)</source>
        <translation>目录中没有模型“%1”（第 %2 行）</translation>
    </message>
    <message>
        <source>the catalogue has no accelerator &quot;%1&quot; (line %2)</source>
        <translation>目录中没有加速器“%1”（第 %2 行）</translation>
    </message>
    <message>
        <source>the shape of the model is not known: %1 is missing in the catalogue</source>
        <translation>模型结构未知：目录中缺少 %1</translation>
    </message>
    <message>
        <source>the shape is not that of a plain transformer: it gives %1 billion parameters, %2 were published</source>
        <translation>模型结构与普通 Transformer 不符：由此得出参数量 %1（单位：十亿），公布值为 %2</translation>
    </message>
    <message>
        <source>the accelerator has no %1 peak rate in the catalogue</source>
        <translation>目录中没有该加速器的 %1 峰值算力</translation>
    </message>
    <message>
        <source>the catalogue has no interconnect rate of the accelerator</source>
        <translation>目录中没有该加速器的互连带宽</translation>
    </message>
    <message>
        <source>no published steps of this TPU generation</source>
        <translation>没有这一代 TPU 已公布的训练步</translation>
    </message>
    <message>
        <source>no sequence length is given</source>
        <translation>未给出序列长度</translation>
    </message>
    <message>
        <source>no training tokens are given</source>
        <translation>未给出训练词元数</translation>
    </message>
    <message>
        <source>a time to a quality target: no training tokens are given, and how many it takes is not predicted</source>
        <translation>达到质量目标的时间：未给出训练词元数，所需词元数也不作预测</translation>
    </message>
    <message>
        <source>no grid carbon is given</source>
        <translation>未给出电网碳强度</translation>
    </message>
    <message>
        <source>no layout of the search fits into the memory of %1 accelerators</source>
        <translation>搜索中没有一种并行布局能放进 %1 个加速器的显存</translation>
    </message>
    <message>
        <source>the published layout asks for more %1 than there are</source>
        <translation>公布的并行布局所需的 %1 多于现有数量</translation>
    </message>
    <message>
        <source>the row&apos;s own layout</source>
        <translation>该条目自身的并行布局</translation>
    </message>
    <message>
        <source>layout of row %1</source>
        <translation>条目 %1 的并行布局</translation>
    </message>
    <message>
        <source>the best layout of a search</source>
        <translation>搜索得到的最佳并行布局</translation>
    </message>
    <message>
        <source>searched on %1 of the accelerators, so that they divide, with a batch of %2</source>
        <translation>为能整除，仅在其中 %1 个加速器上搜索，批次为 %2</translation>
    </message>
    <message>
        <source>production runs are %1 times slower than the best layout (median of published runs)</source>
        <translation>实际生产运行的用时为最佳并行布局的 %1 倍（已公布运行的中位数）</translation>
    </message>
    <message>
        <source>needs %1 GiB of %2 by the estimate, yet it ran: micro-batch 1, less sure</source>
        <translation>估算需要 %1 GiB 显存（共 %2 GiB），但实际能够运行：微批次取 1，把握较小</translation>
    </message>
    <message>
        <source>adapters beside frozen weights: 4 FLOP a weight and token, no gradients to send, less sure</source>
        <translation>冻结权重之外训练适配器：每权重每词元 4 FLOP，无需传输梯度，把握较小</translation>
    </message>
    <message>
        <source>software before 2023: no flash attention, FP32 gradients without overlap</source>
        <translation>2023 年以前的软件：无 Flash Attention，FP32 梯度通信不重叠</translation>
    </message>
    <message>
        <source>attention kernels of 2023</source>
        <translation>2023 年的注意力内核</translation>
    </message>
    <message>
        <source>no measured steps of this accelerator: median efficiencies</source>
        <translation>没有该加速器的实测训练步：取效率中位数</translation>
    </message>
    <message>
        <source>median MFU of the TPU generation, %1 slices</source>
        <translation>该代 TPU 的 MFU 中位数，%1 个切片</translation>
    </message>
    <message>
        <source>goodput %1</source>
        <translation>有效产出率 %1</translation>
    </message>
    <message>
        <source>assumed %1 accelerators</source>
        <translation>假设 %1 个加速器</translation>
    </message>
    <message>
        <source>assumed a global batch of %1 sequences</source>
        <translation>假设全局批次为 %1 个序列</translation>
    </message>
    <message>
        <source>assumed sequences of %1 tokens, as the model is usually trained</source>
        <translation>假设序列长度为 %1 个词元，与该模型通常的训练一致</translation>
    </message>
    <message>
        <source>assumed a network of %1 GB/s per accelerator</source>
        <translation>假设每个加速器的网络带宽为 %1 GB/s</translation>
    </message>
    <message>
        <source>power not given: TDP of %1 W</source>
        <translation>未给出功率：取 TDP %1 W</translation>
    </message>
    <message>
        <source>PUE not given: 1</source>
        <translation>未给出 PUE：取 1</translation>
    </message>
    <message>
        <source>counted as hardware FLOP, 96 B s L h^2 (1 + s/6h + V/16Lh)</source>
        <translation>按硬件 FLOP 计，96 B s L h^2 (1 + s/6h + V/16Lh)</translation>
    </message>
    <message>
        <source>counted as 72 B s L h^2 (1 + s/6h + V/16Lh)</source>
        <translation>按 72 B s L h^2 (1 + s/6h + V/16Lh) 计</translation>
    </message>
    <message>
        <source>counted as model FLOP with causal attention</source>
        <translation>按因果注意力的模型 FLOP 计</translation>
    </message>
    <message>
        <source>over the peak rate of the source, %1 TFLOP/s</source>
        <translation>除以来源所用的峰值算力 %1 TFLOP/s</translation>
    </message>
    <message>
        <source>counted as model FLOP with full attention</source>
        <translation>按完整注意力的模型 FLOP 计</translation>
    </message>
    <message>
        <source>Tokens/s per GPU</source>
        <translation>每 GPU 每秒词元数</translation>
    </message>
    <message>
        <source>MFU</source>
        <translation>MFU</translation>
    </message>
    <message>
        <source>TFLOP/s per GPU</source>
        <translation>每 GPU TFLOP/s</translation>
    </message>
    <message>
        <source>Step time</source>
        <translation>训练步时间</translation>
    </message>
    <message>
        <source>GPU-hours and days</source>
        <translation>GPU 小时数与天数</translation>
    </message>
    <message>
        <source>Energy, power known</source>
        <translation>能耗（功率已知）</translation>
    </message>
    <message>
        <source>Energy, power not known</source>
        <translation>能耗（功率未知）</translation>
    </message>
    <message>
        <source>Carbon</source>
        <translation>碳排放</translation>
    </message>
    <message>
        <source>Benchmark minutes</source>
        <translation>基准测试分钟数</translation>
    </message>
    <message>
        <source>TP %1, PP %2 x VP %3, CP %4, EP %5, micro-batch %6, recomputation: %7, sharding: %8</source>
        <translation>TP %1，PP %2 × VP %3，CP %4，EP %5，微批次 %6，重计算：%7，分片：%8</translation>
    </message>
    <message>
        <source>fused kernels of experts, of the middle of 2026</source>
        <translation>2026 年年中的专家融合内核</translation>
    </message>
    <message>
        <source>experts of a run are loaded unevenly: the fullest takes %1 times the mean</source>
        <translation>运行中各专家负载不均：负载最高的专家为均值的 %1 倍</translation>
    </message>
    <message>
        <source>fits only with norms and activations computed again: assumed</source>
        <translation>仅在重计算归一化和激活函数时显存才够用：此为假设</translation>
    </message>
    <message>
        <source>the source&apos;s hours are tokens over the measured rate: no stops</source>
        <translation>来源的小时数由词元数除以实测速率得出：不含停机</translation>
    </message>
    <message>
        <source>all activations computed again: MFU %1 of the hardware&apos;s</source>
        <translation>全部激活值重计算：MFU 为硬件利用率的 %1 倍</translation>
    </message>
    <message>
        <source>experts on a TPU: a fifth slower than dense models</source>
        <translation>TPU 上的专家模型：比稠密模型慢五分之一</translation>
    </message>
    <message>
        <source>no unit of %1: &quot;%2&quot;; %3 is expected (line %4)</source>
        <translation>%1 的单位无法识别：“%2”；应为 %3（第 %4 行）</translation>
    </message>
    <message>
        <source>needs %1 GiB of %2 by the estimate, more than %3 times what there is: no run had it</source>
        <translation>按估计需要 %1 GiB（设备有 %2 GiB），超过现有的 %3 倍：没有运行能做到</translation>
    </message>
    <message>
        <source>a model of %1 layers, cut from the catalogue&apos;s</source>
        <translation>%1 层的模型，由目录中的模型裁减而来</translation>
    </message>
    <message>
        <source>without the %1 GiB that the runtime reserves</source>
        <translation>不含运行时预留的 %1 GiB</translation>
    </message>
    <message>
        <source>an encoder, taken for a decoder of the same shape: less sure</source>
        <translation>编码器，按相同结构的解码器处理：把握较小</translation>
    </message>
    <message>
        <source>line %1, column %2: &quot;%3&quot; cannot be read</source>
        <translation>第 %1 行，列“%2”：无法读取“%3”</translation>
    </message>
    <message>
        <source>line %1: column %2 is empty</source>
        <translation>第 %1 行：列“%2”为空</translation>
    </message>
    <message>
        <source>line %1, column %2: &quot;%3&quot; is no number</source>
        <translation>第 %1 行，列“%2”：“%3”不是数值</translation>
    </message>
    <message>
        <source>line %1, column %2: %3 is no whole number</source>
        <translation>第 %1 行，列“%2”：%3 不是整数</translation>
    </message>
    <message>
        <source>line %1, column %2: %3 is not above 0</source>
        <translation>第 %1 行，列“%2”：%3 不大于 0</translation>
    </message>
    <message>
        <source>line %1, column %2: %3 is not between %4 and %5</source>
        <translation>第 %1 行，列“%2”：%3 不在 %4 与 %5 之间</translation>
    </message>
    <message>
        <source>line %1, column %2: &quot;%3&quot; is none of %4</source>
        <translation>第 %1 行，列“%2”：“%3”不是可选值（%4）之一</translation>
    </message>
    <message>
        <source>the memory follows from the layout, which the row does not tell</source>
        <translation>显存由并行布局决定，而该条目未给出并行布局</translation>
    </message>
    <message>
        <source>the memory of a TPU is not predicted</source>
        <translation>不预测 TPU 的显存</translation>
    </message>
    <message>
        <source>encoder and decoder: the catalogue&apos;s shape does not tell the work of a token</source>
        <translation>编码器与解码器：由目录中的模型结构无法得知每词元的计算量</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>显存</translation>
    </message>
    <message>
        <source>line %1 cannot be read: %2</source>
        <translation>第 %1 行无法读取：%2</translation>
    </message>
    <message>
        <source>a known miss: the hours published of this model are twice those of its tokens at any speed published of such a run; what else they count is not told</source>
        <translation>已知偏差：此模型公布的小时数，是其词元数按此类训练的任何公布速度计算所得的两倍；未说明还计入了什么</translation>
    </message>
    <message>
        <source>a known miss: restarts, rollbacks and idle nodes that the source tells of go beyond failures and checkpoints</source>
        <translation>已知偏差：来源中提到的重启、回滚和空闲节点超出了故障和检查点的范围</translation>
    </message>
    <message>
        <source>TPOT, tier A</source>
        <translation>TPOT（置信等级 A）</translation>
    </message>
    <message>
        <source>TPOT, tier B</source>
        <translation>TPOT（置信等级 B）</translation>
    </message>
    <message>
        <source>TPOT, tier C</source>
        <translation>TPOT（置信等级 C）</translation>
    </message>
    <message>
        <source>TTFT, tier A</source>
        <translation>TTFT（置信等级 A）</translation>
    </message>
    <message>
        <source>TTFT, tier B</source>
        <translation>TTFT（置信等级 B）</translation>
    </message>
    <message>
        <source>TTFT, tier C</source>
        <translation>TTFT（置信等级 C）</translation>
    </message>
    <message>
        <source>Output tokens/s per GPU</source>
        <translation>每 GPU 每秒输出词元数</translation>
    </message>
    <message>
        <source>Output tokens/s per GPU, derived</source>
        <translation>每 GPU 每秒输出词元数（推算）</translation>
    </message>
    <message>
        <source>J/token, dense</source>
        <translation>J/token，稠密</translation>
    </message>
    <message>
        <source>J/token, with experts</source>
        <translation>J/token，含专家</translation>
    </message>
    <message>
        <source>Wh per request</source>
        <translation>每次请求 Wh</translation>
    </message>
    <message>
        <source>the row names no model and no accelerator</source>
        <translation>该条目既未注明模型，也未注明加速器</translation>
    </message>
    <message>
        <source>%1 is no language model that writes: batches of other models are not predicted</source>
        <translation>%1 不是生成式语言模型：不预测其他模型的批次</translation>
    </message>
    <message>
        <source>counts work by the %1, not output tokens</source>
        <translation>工作量按 %1 计，而非按输出词元计</translation>
    </message>
    <message>
        <source>prompts and answers on machines of their own: the formula is of one replica for both</source>
        <translation>提示词与回答使用各自的专用机器：公式针对同一副本兼顾两者的情形</translation>
    </message>
    <message>
        <source>%1 pipeline stages: the formula is of tensor parallel replicas</source>
        <translation>%1 个流水线级：公式针对张量并行的副本</translation>
    </message>
    <message>
        <source>attention in parallel over the data of %1 ranks: the formula is of tensor parallel replicas</source>
        <translation>注意力在 %1 个 rank 上数据并行：公式针对张量并行的副本</translation>
    </message>
    <message>
        <source>no precision of the weights is given</source>
        <translation>未给出权重精度</translation>
    </message>
    <message>
        <source>no length of the answers is given</source>
        <translation>未给出回答长度</translation>
    </message>
    <message>
        <source>the number of accelerators is not given</source>
        <translation>未给出加速器数量</translation>
    </message>
    <message>
        <source>the accelerators of a replica are not given</source>
        <translation>未给出单副本加速器数</translation>
    </message>
    <message>
        <source>%1 accelerators do not divide into replicas of %2</source>
        <translation>%1 个加速器无法均分为各含 %2 个的副本</translation>
    </message>
    <message>
        <source>line %1: nothing was published of it</source>
        <translation>第 %1 行：没有任何公布值</translation>
    </message>
    <message>
        <source>does not fit by the estimate: %1 GiB of weights on %2 accelerators of %3 GiB</source>
        <translation>按估算放不下：权重为 %1 GiB，而加速器为 %2 个，每个 %3 GiB</translation>
    </message>
    <message>
        <source>no measured rows of the engine &quot;%1&quot; on accelerators of this kind</source>
        <translation>没有引擎“%1”在此类加速器上的实测条目</translation>
    </message>
    <message>
        <source>%1 times away from the nearest measured row of its set</source>
        <translation>与所属常数组中最近的实测条目相差 %1 倍</translation>
    </message>
    <message>
        <source>no measured rows of this accelerator or its kin</source>
        <translation>没有该加速器或同系列加速器的实测条目</translation>
    </message>
    <message>
        <source>a replica of more than 8 accelerators, or a model that does not fit by the estimate</source>
        <translation>单副本超过 8 个加速器，或模型按估算放不下</translation>
    </message>
    <message>
        <source>line %1, column %2: %3 ms, where about %4 ms are expected: are these milliseconds?</source>
        <translation>第 %1 行，列“%2”：%3 ms，而预期约为 %4 ms：单位是毫秒吗？</translation>
    </message>
    <message>
        <source>line %1: the result has no number &quot;%2&quot;</source>
        <translation>第 %1 行：结果中没有数值“%2”</translation>
    </message>
    <message>
        <source>line %1: &quot;%2&quot; of the result cannot be read</source>
        <translation>第 %1 行：无法读取结果中的“%2”</translation>
    </message>
    <message>
        <source>line %1: &quot;%2&quot; is not above 0</source>
        <translation>第 %1 行：“%2”不大于 0</translation>
    </message>
    <message>
        <source>line %1: the result does not name its %2</source>
        <translation>第 %1 行：结果未注明其 %2</translation>
    </message>
    <message>
        <source>constants of %1 on this accelerator, %2 rows</source>
        <translation>%1 在该加速器上的常数，%2 个条目</translation>
    </message>
    <message>
        <source>no set of this model and engine here: constants of all rows</source>
        <translation>此处没有该模型和引擎的常数组：取由全部条目拟合的常数</translation>
    </message>
    <message>
        <source>constants fitted without this row, as one of five folds of its set</source>
        <translation>常数拟合时未使用此条目：其常数组分为五份，留出此条目所在的一份</translation>
    </message>
    <message>
        <source>constants fitted without any row of its set on as many accelerators a replica</source>
        <translation>常数拟合时，未使用其常数组中单副本加速器数相同的任何条目</translation>
    </message>
    <message>
        <source>constants of all other models: none of its rows was fitted on</source>
        <translation>取由所有其他模型拟合的常数：拟合时未使用该模型的任何条目</translation>
    </message>
    <message>
        <source>%1 replicas of %2 accelerators share the load evenly</source>
        <translation>%1 个副本均匀分担负载，每个副本 %2 个加速器</translation>
    </message>
    <message>
        <source>experts spread over %1 accelerators: predicted as tensor parallel over them</source>
        <translation>专家分布在 %1 个加速器上：按在这些加速器上张量并行预测</translation>
    </message>
    <message>
        <source>the accelerators of a replica are not given: %1, the best rate of those that fit</source>
        <translation>未给出单副本加速器数：取 %1，为放得下的数量中速率最高者</translation>
    </message>
    <message>
        <source>no concurrency is given: its batch of %1 at once</source>
        <translation>未给出并发数：取其批次，同时处理 %1 个</translation>
    </message>
    <message>
        <source>no concurrency is given, all requests queue: as many at once as fit, %1 a replica</source>
        <translation>未给出并发数，所有请求均排队：取显存可容纳的最大并发数，每副本 %1 个</translation>
    </message>
    <message>
        <source>no length of the prompts is given: assumed %1 tokens</source>
        <translation>未给出提示词长度：假设为 %1 个词元</translation>
    </message>
    <message>
        <source>the rate was derived from the row&apos;s latencies: no measurement of its own</source>
        <translation>速率由该条目的延迟推算：并非单独实测</translation>
    </message>
    <message>
        <source>rows of this set scatter: less sure</source>
        <translation>此常数组的条目较为离散：把握较小</translation>
    </message>
    <message>
        <source>energy of the accelerators alone, without hosts and PUE</source>
        <translation>仅计加速器的能耗，不含主机和 PUE</translation>
    </message>
    <message>
        <source>no power of this accelerator was measured at work: constants of its kin</source>
        <translation>没有该加速器工作功率的实测数据：取同系列的常数</translation>
    </message>
    <message>
        <source>line %1: the same measurement as &quot;%2&quot; on line %3; it counts once</source>
        <translation>第 %1 行：与第 %3 行的“%2”为同一测量；只计一次</translation>
    </message>
    <message>
        <source>%1: %2 of %3 published values are about %4 times less than predicted. Are they seconds? The column is in milliseconds: multiply them by 1,000.</source>
        <translation>%1：%3 个公布值中有 %2 个约为预测值的 1/%4。它们是否以秒为单位？该列单位为毫秒：请乘以 1,000。</translation>
    </message>
    <message>
        <source>%1: %2 of %3 published values are about %4 times off what is predicted. Are they in the unit of the column?</source>
        <translation>%1：%3 个公布值中有 %2 个与预测值约差 %4 倍。它们的单位是否与该列一致？</translation>
    </message>
    <message>
        <source>only %1 requests of a replica fit in memory by the estimate, with 90 % of it given to the engine: the first tokens of the others wait for a place</source>
        <translation>按估算，将 90 % 内存分给引擎时，一个副本只容得下 %1 个请求：其余请求的首词元需等待空位</translation>
    </message>
    <message>
        <source>published per token, too: the same measurement times the tokens of an answer</source>
        <translation>同一测量也按词元公布：此值为其乘以回答的词元数</translation>
    </message>
    <message>
        <source>line %1: a token every %2 ms, and reading the weights once takes %3 ms at the full bandwidth of the memory: are model, precision and accelerators right?</source>
        <translation>第 %1 行：每 %2 ms 一个词元，而以内存的全部带宽读取一遍权重需要 %3 ms：模型、精度和加速器是否正确？</translation>
    </message>
    <message>
        <source>line %1: by &quot;%2&quot; only %3 of %4 requests were answered: what is measured is not their load</source>
        <translation>第 %1 行：按“%2”，%4 个请求中只有 %3 个得到回答：所测并非其负载</translation>
    </message>
    <message>
        <source>rows of this model and engine here scatter: constants of all rows are nearer</source>
        <translation>此处该模型和引擎的条目较为离散：由全部条目拟合的常数更接近</translation>
    </message>
    <message>
        <source>a batch whose answers end with their first token: timed in the runtime, so the time that a server adds is left out</source>
        <translation>回答只有首个词元的批次：在运行时中计时，因此不计服务器增加的时间</translation>
    </message>
    <message>
        <source>On rows held out the constants of %1 on %2 err by %3: predictions do not use them.</source>
        <translation>在留出的行上，%2 上 %1 的常数误差为 %3：预测不使用它们。</translation>
    </message>
    <message>
        <source>Its rows are at odds with each other or with the formula: see their units, and whether all are of one engine and release.</source>
        <translation>这些行彼此矛盾或与公式不符：请检查单位，以及是否都来自同一引擎和版本。</translation>
    </message>
    <message>
        <source>On rows held out the constants of %1 on %2 err more in TPOT than those so far: %3 in place of %4.</source>
        <translation>在留出的行上，%2 上 %1 的常数的 TPOT 误差大于此前的常数：由 %4 变为 %3。</translation>
    </message>
    <message>
        <source>Measure more points before you keep the set: a plan that has it predicts with it.</source>
        <translation>保留该组之前请多测一些点：含有该组的计划会用它来预测。</translation>
    </message>
    <message>
        <source>Sets of fewer than %1 points predict in tier C: measure more to be surer.</source>
        <translation>少于 %1 个点的组以等级 C 预测：多测一些可更有把握。</translation>
    </message>
    <message>
        <source>line %1: the result is of the %2 &quot;%3&quot;, and &quot;%4&quot; was said</source>
        <translation>第 %1 行：结果中的 %2 是“%3”，而指定的是“%4”</translation>
    </message>
    <message>
        <source>line %1: %2 accelerators of a replica cannot share the attention heads of %3</source>
        <translation>第 %1 行：一个副本的 %2 个加速器无法均分 %3 的注意力头</translation>
    </message>
    <message>
        <source>the catalogue has no model &quot;%1&quot;, as the result names it: it is taken as %2</source>
        <translation>目录中没有结果所写的模型“%1”：按 %2 处理</translation>
    </message>
    <message>
        <source>constants of power fitted without this row, as one of five folds of the rows of its kind of accelerator</source>
        <translation>功率常数拟合时未使用此条目：其同类加速器的条目分为五份，留出此条目所在的一份</translation>
    </message>
    <message>
        <source>constants of power fitted without any row of its kind of accelerator with as many accelerators a replica</source>
        <translation>功率常数拟合时未使用其同类加速器中每副本加速器数相同的任何条目</translation>
    </message>
    <message>
        <source>constants of power fitted without any row of its model on its kind of accelerator</source>
        <translation>功率常数拟合时未使用该模型在其同类加速器上的任何条目</translation>
    </message>
    <message>
        <source>too few other rows of its kind of accelerator to fit constants of power on: those that are shipped for the nearest kind</source>
        <translation>其同类加速器的其他条目太少，无法拟合功率常数：采用最接近的一类的内置常数</translation>
    </message>
</context>
<context>
    <name>jw::ValidationPage</name>
    <message>
        <source>Open a file of rows</source>
        <translation>打开条目文件</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Export the rows shown</source>
        <translation>导出显示的行</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Parity chart</source>
        <translation>对比图</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>Built-in rows</source>
        <translation>内置条目</translation>
    </message>
    <message>
        <source>Open a file of rows…</source>
        <translation>打开条目文件…</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>导出 CSV…</translation>
    </message>
    <message>
        <source>The rows that are shown, with predictions, bands and reasons</source>
        <translation>当前显示的行，含预测值、区间和原因</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>显示 %1 条，共 %2 条</translation>
    </message>
    <message>
        <source>There are no rows in this file.</source>
        <translation>此文件中没有条目。</translation>
    </message>
    <message>
        <source>Show the built-in rows</source>
        <translation>显示内置条目</translation>
    </message>
    <message>
        <source>No run matches the search and the choices.</source>
        <translation>没有符合搜索和筛选条件的运行。</translation>
    </message>
    <message>
        <source>Clear search and choices</source>
        <translation>清除搜索和筛选条件</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Inference</source>
        <translation>推理</translation>
    </message>
    <message>
        <source>Back to the published rows that the program carries</source>
        <translation>返回程序自带的已公布条目</translation>
    </message>
    <message>
        <source>A CSV file of training runs or serving benchmarks with the columns of the built-in ones</source>
        <translation>训练运行或推理服务基准测试的 CSV 文件，列与内置条目相同</translation>
    </message>
    <message>
        <source>Published figures beside their predictions</source>
        <translation>公布值与其预测值对照</translation>
    </message>
    <message>
        <source>%1 of %2 figures</source>
        <translation>显示 %1 个数值，共 %2 个</translation>
    </message>
    <message>
        <source>%1 predicted, %2 refused</source>
        <extracomment>%1 and %2 are numbers of figures</extracomment>
        <translation>%1 个有预测值，%2 个不作预测</translation>
    </message>
    <message>
        <source>%1 predicted, %2 refused, %3 cannot be read</source>
        <extracomment>%1 to %3 are numbers of figures</extracomment>
        <translation>%1 个有预测值，%2 个不作预测，%3 个无法读取</translation>
    </message>
    <message>
        <source>Rows of %1 · %2</source>
        <extracomment>%1 is the name of a file, %2 a text such as 3 of 12 rows</extracomment>
        <translation>%1 中的条目 · %2</translation>
    </message>
    <message>
        <source>Published training runs · %1</source>
        <extracomment>%1 is a text such as 74 of 186 rows</extracomment>
        <translation>已公布的训练运行 · %1</translation>
    </message>
    <message>
        <source>Serving benchmarks · %1</source>
        <extracomment>%1 is a text such as 74 of 186 rows</extracomment>
        <translation>推理基准 · %1</translation>
    </message>
</context>
<context>
    <name>jw::WorkloadsPage</name>
    <message>
        <source>Workloads</source>
        <translation>工作负载</translation>
    </message>
    <message>
        <source>Machines at work</source>
        <translation>机器分配</translation>
    </message>
    <message>
        <source>Shares of the node groups, by workload</source>
        <translation>各工作负载占节点组的份额</translation>
    </message>
    <message>
        <source>The share of each node group that a workload has, in percent. Delete takes it away.</source>
        <translation>工作负载在每个节点组中所占的份额，以百分比计。按 Delete 清除。</translation>
    </message>
    <message>
        <source>Add workload</source>
        <translation>添加工作负载</translation>
    </message>
    <message>
        <source>A workload is what the machines do, or a known power, energy per query or amount of work. There is none yet.</source>
        <translation>工作负载是机器所做的工作，也可以是已知的功率、每次查询的能耗或工作量。目前还没有工作负载。</translation>
    </message>
    <message>
        <source>Open an example: a chatbot for a billion people</source>
        <translation>打开示例：服务十亿人的聊天机器人</translation>
    </message>
    <message numerus="yes">
        <source>%n workload(s)</source>
        <translation>
            <numerusform>%n 个工作负载</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>Title of a form: %1 is a workload, %2 the node group that it has a share of</extracomment>
        <translation>%1 在 %2 上</translation>
    </message>
</context>
</TS>
